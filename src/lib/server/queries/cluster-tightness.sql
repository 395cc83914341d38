-- Vacancies, seekers and pay by quarter for the occupations that this cluster employs most.
with

employed as (
    select
        occupation_openings.occupation_code,
        sum(occupation_openings.opening_count) as opening_count,
    from marts.occupation_openings
    join marts.areas using (area_code)
    where areas.is_main
        and occupation_openings.cluster_id = $cluster
        and occupation_openings.value_kind = 'projection'
    group by all
),

quarters as (
    select
        vacancy_quarters.quarter,
        vacancy_quarters.occupation_edition,
        vacancy_quarters.occupation_code,
        vacancy_quarters.vacancy_count,
        vacancy_quarters.vacancy_count_status,
        vacancy_quarters.seeker_count,
        vacancy_quarters.seeker_count_status,
        vacancy_quarters.tightness,
        vacancy_quarters.median_days_open,
        vacancy_quarters.posted_wage_cny,
        employed.opening_count,
        dense_rank() over (
            order by employed.opening_count desc, vacancy_quarters.occupation_code
        ) as importance,
    from marts.vacancy_quarters
    join employed using (occupation_code)
    join marts.areas using (area_code)
    where areas.is_main
)

select
    quarters.quarter,
    quarters.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    quarters.vacancy_count,
    quarters.vacancy_count_status,
    quarters.seeker_count,
    quarters.seeker_count_status,
    quarters.tightness,
    quarters.median_days_open,
    quarters.posted_wage_cny,
    coalesce(quarters.vacancy_count_status, quarters.seeker_count_status) as tightness_status,
    coalesce(quarters.vacancy_count_status, quarters.seeker_count_status) as median_days_open_status,
    coalesce(quarters.vacancy_count_status, quarters.seeker_count_status) as posted_wage_cny_status,
from quarters
join marts.occupations using (occupation_edition, occupation_code)
where quarters.importance <= 6
order by quarters.importance, quarters.quarter
