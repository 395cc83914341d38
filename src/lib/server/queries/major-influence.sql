-- Where one more entrant of each major goes, beside supply and demand of every cluster in the last observed year.
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
),

categories as (
    select
        fit_contributions.category_id,
        fit_contributions.entrant_count as category_entrants,
        fit_contributions.entry_demand as category_demand,
        bool_or(fit_contributions.entrant_count_status = 'suppressed') over () as is_withheld,
    from marts.fit_contributions
    join last_year using (year)
    join marts.areas using (area_code)
    where areas.is_main
        and fit_contributions.level = $level
        and fit_contributions.scenario = $scenario
        and fit_contributions.partition = 'clusters'
),

arriving as (
    select
        flows_to_clusters.catalogue,
        flows_to_clusters.major_code,
        flows_to_clusters.cluster_id as category_id,
        flows_to_clusters.entrant_count as category_flow,
        sum(flows_to_clusters.entrant_count) over (
            partition by flows_to_clusters.catalogue, flows_to_clusters.major_code
        ) as entrant_count,
    from marts.flows_to_clusters
    join last_year using (year)
    join marts.areas using (area_code)
    where areas.is_main and flows_to_clusters.level = $level
)

select
    arriving.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    arriving.entrant_count,
    categories.category_id,
    arriving.category_flow,
    categories.category_entrants,
    categories.category_demand,
from arriving
join categories using (category_id)
join marts.majors using (catalogue, major_code)
where arriving.entrant_count > 0 and not coalesce(categories.is_withheld, false)
order by arriving.major_code, categories.category_id
