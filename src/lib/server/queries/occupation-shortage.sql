-- Points of the six shortage indicators of one occupation by year, with what was measured, and their mean.
select
    shortage_scores.year,
    shortage_scores.occupation_code,
    shortage_scores.tightness,
    shortage_scores.median_days_open,
    shortage_scores.vacancy_growth,
    shortage_scores.pay_growth,
    shortage_scores.employment_growth,
    shortage_scores.coverage,
    shortage_scores.coverage_status,
    shortage_scores.tightness_points,
    shortage_scores.median_days_open_points,
    shortage_scores.vacancy_growth_points,
    shortage_scores.pay_growth_points,
    shortage_scores.employment_growth_points,
    shortage_scores.coverage_points,
    shortage_scores.score,
    shortage_scores.verdict,
    shortage_scores.assessed_count,
from marts.shortage_scores
join marts.areas using (area_code)
where areas.is_main and shortage_scores.occupation_code = $occupation
order by shortage_scores.year
