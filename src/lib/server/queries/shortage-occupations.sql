-- Occupations whose shortage score says short in the newest year, with their last quarter of vacancies.
with

scored as (
    select shortage_scores.*
    from marts.shortage_scores
    join marts.areas using (area_code)
    where areas.is_main
    qualify shortage_scores.year = max(shortage_scores.year) over ()
),

offered as (
    select vacancy_quarters.*
    from marts.vacancy_quarters
    join marts.areas using (area_code)
    where areas.is_main
    qualify vacancy_quarters."quarter" = max(vacancy_quarters."quarter") over ()
)

select
    scored.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    scored.year,
    scored.score,
    scored.assessed_count,
    scored.tightness,
    scored.median_days_open,
    offered."quarter",
    offered.vacancy_count,
    offered.vacancy_count_status,
    offered.seeker_count,
    offered.seeker_count_status,
    offered.posted_wage_cny,
from scored
join marts.occupations using (occupation_edition, occupation_code)
left join offered using (occupation_edition, occupation_code)
where scored.verdict = 'short'
order by scored.score desc, scored.tightness desc, scored.occupation_code
limit $limit
