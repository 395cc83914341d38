-- Dated membership of one firm in one cluster.
-- grain: area_code, firm_id, cluster_id, valid_from

with

firm_clusters as (select * from raw.firm_clusters),

renamed as (
    select
        '320282' as area_code,
        firm_code as firm_id,
        cluster_id,
        valid_from,
        valid_to,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from firm_clusters
)

select * from renamed
