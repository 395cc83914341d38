-- Vacancies and seekers of one occupation over the last four quarters, and their posted pay.
-- grain: area_code, occupation_edition, occupation_code

with

vacancies as (select * from staging.vacancies),

recent as (
    select
        area_code,
        occupation_edition,
        occupation_code,
        vacancy_count,
        seeker_count,
        posted_wage_cny,
    from vacancies
    qualify dense_rank() over (partition by area_code order by quarter desc) <= 4
),

added as (
    select
        area_code,
        occupation_edition,
        occupation_code,
        case when count(vacancy_count) = count(*) then sum(vacancy_count) end as vacancy_count,
        case when count(seeker_count) = count(*) then sum(seeker_count) end as seeker_count,
        sum(posted_wage_cny * vacancy_count) as posted_pay,
        sum(vacancy_count) filter (where posted_wage_cny is not null) as paid_vacancy_count,
    from recent
    group by all
)

select * from added
