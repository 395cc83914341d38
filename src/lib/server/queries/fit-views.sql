-- Fit by the crosswalk and by where graduates really went, for one level and year, over the clusters.
select
    comparison_indices.year,
    comparison_indices.category_count,
    max(comparison_indices.person_count) as person_count,
    max(comparison_indices.person_count_status) as person_count_status,
    max(comparison_value) filter (where index_id = 'fit_normative') as fit_normative,
    max(comparison_value_status) filter (where index_id = 'fit_normative') as fit_normative_status,
    max(comparison_value) filter (where index_id = 'fit_observed') as fit_observed,
    max(comparison_value_status) filter (where index_id = 'fit_observed') as fit_observed_status,
    max(comparison_value) filter (where index_id = 'fit_difference') as fit_difference,
    max(comparison_value_status) filter (where index_id = 'fit_difference') as fit_difference_status,
from marts.comparison_indices
join marts.areas using (area_code)
where areas.is_main
    and comparison_indices.level = $level
    and comparison_indices.partition = 'clusters'
    and comparison_indices.value_kind <> 'projection'
    and starts_with(comparison_indices.index_id, 'fit_')
group by all
order by comparison_indices.year
