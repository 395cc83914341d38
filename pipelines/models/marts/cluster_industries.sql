-- Share of one industry that belongs to one cluster, from a year on.
-- grain: cluster_id, industry_edition, industry_code, valid_from

with

cluster_industries as (select * from staging.cluster_industries),

listed as (
    select
        cluster_id,
        industry_edition,
        industry_code,
        share,
        valid_from,
        valid_to,
        source,
        confidence,
    from cluster_industries
)

select * from listed
