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
    select cluster_id, employee_count, year
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
    projected.cluster_name,
    max(now.employee_count) as employee_count,
    max(now.year) as year,
    projected.year_from,
    max(projected.year) as year_to,
    sum(projected.expansion_count) as expansion_count,
    sum(projected.replacement_count) as replacement_count,
    sum(projected.opening_count) as opening_count,
    sum(projected.entry_demand) as entry_demand,
from projected
left join now using (cluster_id)
where projected.year < projected.year_from + 5
group by all
having max(now.employee_count) > 0 or abs(sum(projected.opening_count)) > 0
order by opening_count desc, cluster_id
