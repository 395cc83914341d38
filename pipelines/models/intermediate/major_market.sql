-- The labour market of one major's occupations, each by its weight in the crosswalk.
-- grain: area_code, catalogue, major_code

with

current_links as (select * from intermediate.current_links),

occupation_growth as (select * from intermediate.occupation_growth),

occupation_tightness as (select * from intermediate.occupation_tightness),

areas as (
    select area_code from occupation_growth
    union
    select area_code from occupation_tightness
),

linked as (
    select
        areas.area_code,
        current_links.catalogue,
        current_links.major_code,
        current_links.weight,
        occupation_tightness.vacancy_count,
        occupation_tightness.seeker_count,
        occupation_tightness.posted_pay,
        occupation_tightness.paid_vacancy_count,
        occupation_growth.employee_count,
        occupation_growth.expansion_count,
    from current_links
    cross join areas
    left join occupation_growth using (area_code, occupation_edition, occupation_code)
    left join occupation_tightness using (area_code, occupation_edition, occupation_code)
),

weighted as (
    select
        area_code,
        catalogue,
        major_code,
        sum(weight * vacancy_count) filter (where seeker_count is not null) as vacancy_count,
        sum(weight * seeker_count) filter (where vacancy_count is not null) as seeker_count,
        sum(weight * posted_pay) as posted_pay,
        sum(weight * paid_vacancy_count) as paid_vacancy_count,
        sum(weight * employee_count) filter (where expansion_count is not null) as employee_count,
        sum(weight * expansion_count) filter (where employee_count is not null)
            as expansion_count,
    from linked
    group by all
)

select * from weighted
