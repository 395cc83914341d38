-- Occupations that graduates of the region enter or that it needs: openings ahead, majors that lead there, market now.
with

openings as (
    select
        occupation_openings.*,
        min(occupation_openings.year) over () as year_from,
    from marts.occupation_openings
    join marts.areas using (area_code)
    join marts.clusters using (cluster_id)
    where areas.is_main
        and clusters.is_partition
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
        and occupation_openings.value_kind = 'projection'
),

ahead as (
    select
        occupation_code,
        min(year) as year_from,
        max(year) as year_to,
        rule.told_sum(expansion_count, expansion_count_status) as expansion_count,
        rule.told_sum_status(expansion_count, expansion_count_status) as expansion_count_status,
        rule.told_sum(replacement_count, replacement_count_status) as replacement_count,
        rule.told_sum_status(replacement_count, replacement_count_status) as replacement_count_status,
        rule.told_sum(opening_count, opening_count_status) as opening_count,
        rule.told_sum_status(opening_count, opening_count_status) as opening_count_status,
        rule.told_sum(entry_demand, entry_demand_status) as entry_demand,
        rule.told_sum_status(entry_demand, entry_demand_status) as entry_demand_status,
    from openings
    where year < year_from + 5
    group by all
),

trained as (
    select
        flows.occupation_code,
        flows.year,
        case when count(*) = count(entrant_count) then sum(flows.entrant_count) end as entrant_count,
        max(flows.entrant_count_status) as entrant_count_status,
        count(distinct flows.major_code) as major_count,
    from marts.flows
    join marts.areas using (area_code)
    where areas.is_main
        and flows.level = $level
        and flows.value_kind <> 'projection'
        and (flows.entrant_count > 0 or flows.entrant_count_status is not null)
    group by flows.occupation_code, flows.year
    qualify flows.year = max(flows.year) over ()
),

market as (
    select
        vacancy_quarters.occupation_code,
        vacancy_quarters.quarter,
        vacancy_quarters.tightness,
        vacancy_quarters.median_days_open,
        coalesce(vacancy_count_status, seeker_count_status) as tightness_status,
    from marts.vacancy_quarters
    join marts.areas using (area_code)
    where areas.is_main and vacancy_quarters.occupation_code <> 'all'
    qualify vacancy_quarters.quarter = max(vacancy_quarters.quarter) over ()
)

select
    occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    ahead.year_from,
    ahead.year_to,
    ahead.expansion_count,
    ahead.expansion_count_status,
    ahead.replacement_count,
    ahead.replacement_count_status,
    ahead.opening_count,
    ahead.opening_count_status,
    ahead.entry_demand,
    ahead.entry_demand_status,
    trained.major_count::integer as major_count,
    trained.entrant_count,
    trained.entrant_count_status,
    market.tightness,
    market.median_days_open,
    market.tightness_status,
    market.tightness_status as median_days_open_status,
from ahead
full join trained using (occupation_code)
full join market using (occupation_code)
join marts.occupations using (occupation_code)
where trained.entrant_count > 0
    or trained.entrant_count_status is not null
    or market.tightness is not null
    or ahead.entry_demand > 0
    or ahead.entry_demand_status is not null
qualify row_number() over (
    partition by occupation_code
    order by occupations.occupation_edition desc
) = 1
order by ahead.opening_count desc nulls last, occupation_code
