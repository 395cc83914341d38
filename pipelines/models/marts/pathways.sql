-- One training pathway: levels, years, who decides its places.
-- grain: area_code, pathway_id

with

pathways as (select * from staging.pathways),

listed as (
    select
        area_code,
        pathway_id,
        name_zh,
        name_en,
        start_level,
        exit_level,
        years_total,
        years_local,
        stages,
        receiving_school_id,
        quota_count,
        transfer_rate,
        is_local_decision,
        deciding_body_zh,
        deciding_body_en,
        decision_kind,
        value_kind,
    from pathways
)

select * from listed
