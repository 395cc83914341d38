-- Structure fit over the clusters by year with its uncertainty, for one level and scenario.
select
    structure_fit.year,
    structure_fit.value_kind,
    structure_fit.fit,
    structure_fit.fit_status,
    structure_fit.fit_lower_90,
    structure_fit.fit_lower_90_status,
    structure_fit.fit_upper_90,
    structure_fit.fit_upper_90_status,
    structure_fit.noise_floor,
    structure_fit.category_count,
    structure_fit.entrant_count,
    structure_fit.entry_demand,
    structure_fit.volume_balance,
    structure_fit.mismatched_count,
    structure_fit.mismatched_count_status,
    structure_fit.unmapped_share,
    structure_fit.unmapped_share_status,
from marts.structure_fit
join marts.areas using (area_code)
where areas.is_main
    and structure_fit.level = $level
    and structure_fit.scenario = $scenario
    and structure_fit.partition = 'clusters'
order by structure_fit.year
