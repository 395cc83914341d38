-- One occupation by year: entrants led to it and entry demand for them, over all clusters.
with

cells as (
    select occupation_openings.*
    from marts.occupation_openings
    join marts.areas using (area_code)
    join marts.clusters using (cluster_id)
    where areas.is_main
        and clusters.is_partition
        and occupation_openings.occupation_code = $occupation
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
),

demanded as (
    select
        year,
        value_kind,
        rule.told_sum(employee_count, employee_count_status) as employee_count,
        rule.told_sum_status(employee_count, employee_count_status) as employee_count_status,
        rule.told_sum(opening_count, opening_count_status) as opening_count,
        rule.told_sum_status(opening_count, opening_count_status) as opening_count_status,
        rule.told_sum(entry_demand, entry_demand_status) as entry_demand,
        rule.told_sum_status(entry_demand, entry_demand_status) as entry_demand_status,
    from cells
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
    demanded.entry_demand_status,
    demanded.opening_count,
    demanded.opening_count_status,
    demanded.employee_count,
    demanded.employee_count_status,
    demanded.value_kind,
from demanded
left join trained using (year)
where demanded.entry_demand is not null
    or demanded.entry_demand_status is not null
    or trained.entrant_count is not null
order by year
