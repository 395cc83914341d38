-- A cluster never takes an industry together with one above it.
with

cluster_parts as (select * from intermediate.cluster_parts),

industries as (select * from staging.industries),

broken as (
    select
        cluster_parts.area_code,
        cluster_parts.cluster_id,
        cluster_parts.year,
        cluster_parts.scope,
        cluster_parts.industry_code,
        industries.parent_code,
    from cluster_parts
    left join industries using (industry_edition, industry_code)
    semi join cluster_parts as parents
        on cluster_parts.area_code = parents.area_code
        and cluster_parts.cluster_id = parents.cluster_id
        and cluster_parts.year = parents.year
        and cluster_parts.scope = parents.scope
        and industries.parent_code = parents.industry_code
)

select * from broken
