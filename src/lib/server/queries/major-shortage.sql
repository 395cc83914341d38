-- Six-indicator shortage score of the occupation that each major mainly leads to, newest year.
with

mains as (
    select
        major_occupations.major_code,
        major_occupations.occupation_edition,
        major_occupations.occupation_code,
    from marts.major_occupations
    where major_occupations."view" = 'normative' and major_occupations.valid_to is null
    qualify row_number() over (
        partition by major_occupations.major_code
        order by
            major_occupations.catalogue desc,
            major_occupations.weight desc,
            major_occupations.occupation_code
    ) = 1
),

scored as (
    select shortage_scores.*
    from marts.shortage_scores
    join marts.areas using (area_code)
    where areas.is_main
    qualify shortage_scores.year = max(shortage_scores.year) over ()
)

select
    mains.major_code,
    mains.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    scored.year,
    scored.tightness_points,
    scored.median_days_open_points,
    scored.vacancy_growth_points,
    scored.pay_growth_points,
    scored.employment_growth_points,
    scored.coverage_points,
    scored.score,
    scored.verdict,
from mains
join scored using (occupation_edition, occupation_code)
join marts.occupations using (occupation_edition, occupation_code)
order by mains.major_code
