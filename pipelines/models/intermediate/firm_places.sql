-- One firm of the register in its town, of one cluster it belongs to or, as `all`, of the register.
-- grain: area_code, year, town, cluster_id, firm_id

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
        raw_ids,
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
        any_value(placed.value_kind) as value_kind,
        any_value(placed.raw_ids) as raw_ids,
    from placed
    join firm_clusters
        on firm_clusters.area_code = placed.area_code
            and firm_clusters.firm_id = placed.firm_id
            and placed.year >= firm_clusters.valid_from
            and placed.year <= coalesce(firm_clusters.valid_to, placed.year)
    group by all
    union all by name
    select
        area_code,
        year,
        town,
        'all' as cluster_id,
        firm_id,
        value_kind,
        raw_ids,
    from placed
)

select * from members
