-- Openings are expansion and replacement together, with their signs; entry demand is their new-entrant share.
with

occupation_openings as (select * from marts.occupation_openings),

broken as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        occupation_code,
        expansion_count,
        replacement_count,
        opening_count,
        entry_demand,
    from occupation_openings
    where
        abs(opening_count - (expansion_count + replacement_count)) > 1e-6 * (1 + employee_count)
        or abs(entry_demand - opening_count * new_entrant_share) > 1e-6 * (1 + employee_count)
        or replacement_count < 0
)

select * from broken
