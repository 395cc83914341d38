-- No industry belongs to the clusters of the partition by more than its whole.
with

cluster_parts as (select * from intermediate.cluster_parts),

clusters as (select * from staging.clusters),

added as (
    select
        cluster_parts.area_code,
        cluster_parts.year,
        cluster_parts.scope,
        cluster_parts.industry_code,
        sum(cluster_parts.share) as share_sum,
    from cluster_parts
    left join clusters using (cluster_id)
    where clusters.is_partition
    group by all
),

broken as (
    select
        area_code,
        year,
        scope,
        industry_code,
        share_sum,
    from added
    where share_sum > 1 + 1e-9
)

select * from broken
