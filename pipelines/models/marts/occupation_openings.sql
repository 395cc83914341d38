-- Employment, openings and entry demand of one occupation in one cluster and year, by scenario and level.
-- grain: area_code, scenario, level, year, cluster_id, occupation_code

with

openings as (select * from intermediate.openings),

listed as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        occupation_edition,
        occupation_code,
        employee_count,
        cast(null as varchar) as employee_count_status,
        expansion_count,
        cast(null as varchar) as expansion_count_status,
        expansion_years,
        replacement_count,
        cast(null as varchar) as replacement_count_status,
        opening_count,
        cast(null as varchar) as opening_count_status,
        new_entrant_share,
        entry_demand,
        cast(null as varchar) as entry_demand_status,
        value_kind,
    from openings
)

select * from listed
