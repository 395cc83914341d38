-- Graduates and where they went, by one breakdown and class; a rate is its two counts.
with
names as (
    select
        case when $by = 'field' then name_zh else subject_code end as group_id,
        case when $language = 'zh' then name_zh else name_en end as group_name,
    from marts.search_names
    where subject_kind = case when $by = 'field' then 'major' else $by end
    qualify row_number() over (partition by group_id order by subject_edition desc) = 1
),

taught as (
    select both_tables.*
    from (
        select 'major' as grain, outcomes_by_major.* from marts.outcomes_by_major
        union all by name
        select 'program' as grain, outcomes_by_program.* from marts.outcomes_by_program
    ) as both_tables
    join marts.areas using (area_code)
    where areas.is_main
        and grain = case when $by = 'school' or $school <> 'any' then 'program' else 'major' end
        and ($level = 'any' or level = $level)
        and ($major = 'any' or major_code = $major)
        and ($school = 'any' or school_id = $school)
),

newest as (
    select * from taught
    qualify cut_off_date = max(cut_off_date) over (
        partition by school_id, level, catalogue, major_code, graduating_year
    )
),

counted as (
    select
        graduating_year as year,
        newest.level,
        school_id,
        major_code,
        coalesce(fields.name_zh, majors.field_code) as field_name,
        case $measure
            when 'placement' then placed_count
            when 'in_field' then in_field_count
            when 'local' then local_count
            when 'further_study' then further_study_count
            else graduate_count
        end as part_count,
        case $measure
            when 'in_field' then in_field_known_count
            when 'local' then place_known_count
            else graduate_count
        end as person_count,
    from newest
    left join marts.majors using (catalogue, major_code)
    left join marts.majors as fields
        on fields.catalogue = majors.catalogue and fields.major_code = majors.field_code
),

grouped as (
    select
        case $by
            when 'level' then level
            when 'school' then school_id
            when 'major' then major_code
            when 'field' then field_name
            else 'all'
        end as group_id,
        year,
        case when count(part_count) = count(*) then sum(part_count) end as part_count,
        case when count(person_count) = count(*) then sum(person_count) end as person_count,
        'observed' as value_kind,
    from counted
    group by all
    having count(person_count) > 0
),

shown as (
    select *
    from grouped
    where rule.is_chosen($items, group_id)
        and rule.is_year_chosen($years, year, (select rule.latest_year(year, value_kind) from grouped))
)

select
    group_id,
    coalesce(group_name, group_id) as group_name,
    year,
    shown.part_count::double as part_count,
    shown.person_count::double as person_count,
    case when part_count is null or person_count is null then 'suppressed' end as value_status,
    shown.value_kind,
from shown
left join names using (group_id)
order by group_id, year
