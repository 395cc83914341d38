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
        rule.whole_sum(vacancy_count, vacancy_count_status) as vacancy_count,
        rule.whole_sum_status(vacancy_count, vacancy_count_status) as vacancy_count_status,
        rule.whole_sum(seeker_count, seeker_count_status) as seeker_count,
        rule.whole_sum_status(seeker_count, seeker_count_status) as seeker_count_status,
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
        case $measure
            when 'vacancies' then vacancy_count_status
            when 'seekers' then seeker_count_status
            else coalesce(vacancy_count_status, seeker_count_status)
        end as value_status,
        vacancy_count,
        seeker_count,
        value_kind,
    from yearly
    where quarter_count = 4
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
    shown.vacancy_count::double as vacancy_count,
    shown.seeker_count::double as seeker_count,
    shown.value_kind,
from shown
left join names on names.subject_code = shown.group_id
order by shown.group_id, shown.year
