-- Intake and students by one breakdown and school year, from the coarsest table that answers.
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
        select 'major' as grain, enrollment_by_major.* from marts.enrollment_by_major
        union all by name
        select 'program' as grain, enrollment_by_program.* from marts.enrollment_by_program
    ) as both_tables
    join marts.areas using (area_code)
    where areas.is_main
        and grain = case when $by = 'school' or $school <> 'any' then 'program' else 'major' end
        and ($level = 'any' or level = $level)
        and ($major = 'any' or major_code = $major)
        and ($school = 'any' or school_id = $school)
),

counted as (
    select
        school_year as year,
        enrolled.level,
        school_id,
        major_code,
        coalesce(fields.name_zh, majors.field_code) as field_name,
        value_kind,
        is_partial_year,
        case $measure
            when 'planned' then planned_count
            when 'registered' then registered_count
            else student_count
        end as value,
        case $measure
            when 'planned' then planned_count_status
            when 'registered' then registered_count_status
            else student_count_status
        end as value_status,
    from taught as enrolled
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
        rule.whole_sum(value, value_status) as value,
        rule.whole_sum_status(value, value_status) as value_status,
        any_value(value_kind) as value_kind,
        bool_or(is_partial_year) as is_partial_year,
    from counted
    group by all
    having count(value) > 0
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
    shown.value::double as value,
    shown.value_status,
    shown.value_kind,
    shown.is_partial_year,
from shown
left join names using (group_id)
order by group_id, year
