-- One occupation by year: entrants led to it and entry demand for them, over all clusters.
with

demanded as (
    select
        occupation_openings.year,
        occupation_openings.value_kind,
        sum(occupation_openings.employee_count) as employee_count,
        sum(occupation_openings.opening_count) as opening_count,
        sum(occupation_openings.entry_demand) as entry_demand,
    from marts.occupation_openings
    join marts.areas using (area_code)
    join marts.clusters using (cluster_id)
    where areas.is_main
        and clusters.is_partition
        and occupation_openings.occupation_code = $occupation
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
    group by all
),

trained as (
    select
        flows.year,
        case when count(*) = count(entrant_count) then sum(flows.entrant_count) end as entrant_count,
        max(flows.entrant_count_status) as entrant_count_status,
    from marts.flows
    join marts.areas using (area_code)
    where areas.is_main and flows.occupation_code = $occupation and flows.level = $level
    group by all
)

select
    year,
    trained.entrant_count,
    trained.entrant_count_status,
    demanded.entry_demand,
    demanded.opening_count,
    demanded.employee_count,
    demanded.value_kind,
from demanded
left join trained using (year)
where demanded.entry_demand is not null or trained.entrant_count is not null
order by year
