-- One training pathway and who decides its places.
-- grain: area_code, pathway_id

with

pathways as (select * from raw.pathways),

renamed as (
    select
        '320282' as area_code,
        pathway as pathway_id,
        name_zh,
        name_en,
        case start_level when '中职' then 'secondary' when '高职专科' then 'junior_college' else 'bachelor' end as start_level,
        case exit_level when '中职' then 'secondary' when '高职专科' then 'junior_college' else 'bachelor' end as exit_level,
        years_total,
        years_local,
        stages,
        receiving_school_code as receiving_school_id,
        quota_count,
        transfer_share as transfer_rate,
        is_local_decision,
        deciding_body_zh,
        deciding_body_en,
        case decision_kind when '备案' then 'filing' when '审批' then 'approval' when '建议' then 'advice' end as decision_kind,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from pathways
)

select * from renamed
