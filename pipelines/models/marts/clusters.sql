-- One industrial cluster, in the partition used for sums or as an overlay for pages.
-- grain: cluster_id

with

clusters as (select * from staging.clusters),

listed as (
    select
        cluster_id,
        name_zh,
        name_en,
        kind,
        sort_order,
        is_partition,
        accent,
        policy_basis_zh,
        policy_basis_en,
        description_zh,
        description_en,
        proxy_zh,
        proxy_en,
    from clusters
)

select * from listed
