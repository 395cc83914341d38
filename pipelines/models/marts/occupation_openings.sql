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
        expansion_count,
        expansion_years,
        replacement_count,
        opening_count,
        new_entrant_share,
        entry_demand,
        value_kind,
    from openings
)

select * from listed
