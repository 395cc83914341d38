-- The clusters of the partition add up to the industries they are made of.
with

cluster_employment as (select * from marts.cluster_employment),

clusters as (select * from staging.clusters),

cluster_parts as (select * from intermediate.cluster_parts),

stated as (
    select
        cluster_employment.area_code,
        cluster_employment.year,
        cluster_employment.scope,
        sum(cluster_employment.employee_count) as cluster_sum,
        count(*) = count(cluster_employment.employee_count) as is_complete,
    from cluster_employment
    left join clusters using (cluster_id)
    where clusters.is_partition
    group by all
),

counted as (
    select
        cluster_parts.area_code,
        cluster_parts.year,
        cluster_parts.scope,
        sum(cluster_parts.employee_count) as industry_sum,
    from cluster_parts
    left join clusters using (cluster_id)
    where clusters.is_partition
    group by all
),

broken as (
    select
        stated.area_code,
        stated.year,
        stated.scope,
        stated.cluster_sum,
        counted.industry_sum,
    from stated
    left join counted using (area_code, year, scope)
    where
        stated.is_complete
        and not coalesce(abs(stated.cluster_sum - counted.industry_sum) < 0.01, false)
)

select * from broken
