-- Firms of the register in one town and year, of one cluster or, as `all`, each firm once; counts only, no firm's figures.
-- grain: area_code, year, town, cluster_id

with

firms as (select * from staging.firms),

firm_clusters as (select * from staging.firm_clusters),

placed as (
    select
        area_code,
        employment_year as year,
        town,
        firm_id,
        value_kind,
    from firms
    where town is not null
),

members as (
    select
        placed.area_code,
        placed.year,
        placed.town,
        firm_clusters.cluster_id,
        placed.firm_id,
        placed.value_kind,
    from placed
    join firm_clusters
        on firm_clusters.area_code = placed.area_code
            and firm_clusters.firm_id = placed.firm_id
            and placed.year >= firm_clusters.valid_from
            and placed.year <= coalesce(firm_clusters.valid_to, placed.year)
    union all by name
    select
        area_code,
        year,
        town,
        'all' as cluster_id,
        firm_id,
        value_kind,
    from placed
),

counted as (
    select
        area_code,
        year,
        town,
        cluster_id,
        count(distinct firm_id)::integer as firm_count,
        any_value(value_kind) as value_kind,
    from members
    group by all
)

select * from counted
