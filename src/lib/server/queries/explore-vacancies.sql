-- Vacancies and seekers of whole years by occupation; tightness is their ratio.
with

names as (
    select
        subject_code,
        case when $language = 'zh' then name_zh else name_en end as group_name,
    from marts.search_names
    where subject_kind = case when $by = 'field' then 'major' else $by end
    qualify row_number() over (partition by subject_code order by subject_edition desc) = 1
),

yearly as (
    select
        vacancy_quarters.occupation_code,
        left(vacancy_quarters.quarter, 4)::integer as year,
        count(*) as quarter_count,
        case when count(vacancy_count) = count(*) then sum(vacancy_count) end as vacancy_count,
        case when count(seeker_count) = count(*) then sum(seeker_count) end as seeker_count,
        any_value(vacancy_quarters.value_kind) as value_kind,
    from marts.vacancy_quarters
    join marts.areas using (area_code)
    where areas.is_main
        and vacancy_quarters.occupation_code <> 'all'
        and ($occupation = 'any' or vacancy_quarters.occupation_code = $occupation)
    group by all
),

grouped as (
    select
        occupation_code as group_id,
        year,
        case $measure when 'vacancies' then vacancy_count else seeker_count end as value,
        vacancy_count,
        seeker_count,
        value_kind,
    from yearly
    where quarter_count = 4
),

shown as (
    select *
    from grouped
    where ($items = 'any' or list_contains(string_split($items, '|'), group_id))
        and (
            $years = 'all'
            or list_contains(string_split($years, '|'), year::varchar)
            or (
                $years = 'latest'
                and year = (
                    select coalesce(max(year) filter (where value_kind <> 'projection'), min(year))
                    from grouped
                )
            )
        )
)

select
    group_id,
    coalesce(group_name, group_id) as group_name,
    year,
    shown.value::double as value,
    case when shown.value is null then 'suppressed' end as value_status,
    shown.vacancy_count::double as vacancy_count,
    shown.seeker_count::double as seeker_count,
    shown.value_kind,
from shown
left join names on names.subject_code = shown.group_id
order by shown.group_id, shown.year
