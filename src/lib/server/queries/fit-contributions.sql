-- Exact contributions of each cluster to the structure fit in the last observed year.
with

last_year as (
    select max(structure_fit.year) as year
    from marts.structure_fit
    join marts.areas using (area_code)
    where areas.is_main
        and structure_fit.level = $level
        and structure_fit.scenario = $scenario
        and structure_fit.partition = 'clusters'
        and structure_fit.value_kind <> 'projection'
        and structure_fit.fit is not null
)

select
    fit_contributions.category_id,
    case when $language = 'zh' then clusters.name_zh else clusters.name_en end as cluster_name,
    fit_contributions.year,
    fit_contributions.entrant_count,
    fit_contributions.entrant_count_status,
    fit_contributions.entry_demand,
    fit_contributions.supply_share,
    fit_contributions.supply_share_status,
    fit_contributions.demand_share,
    fit_contributions.signed_contribution,
    fit_contributions.signed_contribution_status,
    fit_contributions.unsigned_contribution,
    fit_contributions.unsigned_contribution_status,
from marts.fit_contributions
join last_year using (year)
join marts.areas using (area_code)
join marts.clusters on clusters.cluster_id = fit_contributions.category_id
where areas.is_main
    and fit_contributions.level = $level
    and fit_contributions.scenario = $scenario
    and fit_contributions.partition = 'clusters'
order by fit_contributions.signed_contribution, fit_contributions.category_id
