-- Entry demand of every occupation and cluster of a level in the years ahead, with what moves it.
with

wanted as (
    select
        occupation_openings.*,
        coalesce(clusters.is_partition, false) as is_partition,
    from marts.occupation_openings
    join marts.areas using (area_code)
    left join marts.clusters using (cluster_id)
    where
        areas.is_main
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
        and occupation_openings.new_entrant_share > 0
        and occupation_openings.entry_demand is not null
        and occupation_openings.year >= $first_year
        and (clusters.is_partition or occupation_openings.cluster_id = 'all')
    -- an area without clusters has a published outlook instead
    qualify is_partition = bool_or(is_partition) over ()
)

select
    wanted.year,
    wanted.cluster_id,
    concat_ws('|', wanted.occupation_edition, wanted.occupation_code) as occupation_id,
    wanted.entry_demand,
    wanted.employee_count,
    wanted.replacement_count,
    wanted.new_entrant_share,
from wanted
order by wanted.year, wanted.cluster_id, occupation_id
