-- Openings of one occupation by cluster over the first five projected years, and employment now.
with

cells as (
    select
        occupation_openings.*,
        case when $language = 'zh' then clusters.name_zh else clusters.name_en end as cluster_name,
    from marts.occupation_openings
    join marts.areas using (area_code)
    join marts.clusters using (cluster_id)
    where areas.is_main
        and clusters.is_partition
        and occupation_openings.occupation_code = $occupation
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
),

now as (
    select
        cluster_id,
        employee_count as now_count,
        employee_count_status as now_status,
        year as now_year,
    from cells
    where value_kind <> 'projection'
    qualify year = max(year) over ()
),

projected as (
    select
        cells.*,
        min(year) over () as year_from,
    from cells
    where value_kind = 'projection'
)

select
    cluster_id,
    cluster_name,
    max(now_count) as employee_count,
    max(now_status) as employee_count_status,
    max(now_year) as year,
    year_from,
    max(projected.year) as year_to,
    rule.told_sum(expansion_count, expansion_count_status) as expansion_count,
    rule.told_sum_status(expansion_count, expansion_count_status) as expansion_count_status,
    rule.told_sum(replacement_count, replacement_count_status) as replacement_count,
    rule.told_sum_status(replacement_count, replacement_count_status) as replacement_count_status,
    rule.told_sum(opening_count, opening_count_status) as opening_count,
    rule.told_sum_status(opening_count, opening_count_status) as opening_count_status,
    rule.told_sum(entry_demand, entry_demand_status) as entry_demand,
    rule.told_sum_status(entry_demand, entry_demand_status) as entry_demand_status,
from projected
left join now using (cluster_id)
where projected.year < year_from + 5
group by all
having max(now_count) > 0
    or abs(sum(projected.opening_count)) > 0
    or max(coalesce(now_status, projected.opening_count_status)) is not null
order by opening_count desc nulls last, cluster_id
