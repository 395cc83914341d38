-- Firms of the register in one town and year, of one cluster or, as `all`, each firm once; counts only, no firm's figures.
-- grain: area_code, year, town, cluster_id

with

firm_places as (select * from intermediate.firm_places),

counted as (
    select
        area_code,
        year,
        town,
        cluster_id,
        count(*)::integer as firm_count,
        any_value(value_kind) as value_kind,
    from firm_places
    group by all
)

select * from counted
