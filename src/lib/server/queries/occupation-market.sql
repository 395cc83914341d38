-- Vacancies, seekers, time open and pay of one occupation by quarter.
select
    vacancy_quarters.quarter,
    vacancy_quarters.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    vacancy_quarters.vacancy_count,
    vacancy_quarters.vacancy_count_status,
    vacancy_quarters.seeker_count,
    vacancy_quarters.seeker_count_status,
    vacancy_quarters.tightness,
    vacancy_quarters.median_days_open,
    vacancy_quarters.posted_wage_cny,
    coalesce(vacancy_count_status, seeker_count_status) as tightness_status,
    coalesce(vacancy_count_status, seeker_count_status) as median_days_open_status,
    coalesce(vacancy_count_status, seeker_count_status) as posted_wage_cny_status,
from marts.vacancy_quarters
join marts.areas using (area_code)
join marts.occupations using (occupation_edition, occupation_code)
where areas.is_main and vacancy_quarters.occupation_code = $occupation
order by vacancy_quarters.quarter
