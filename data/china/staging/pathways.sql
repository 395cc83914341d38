-- One pathway per level: the yearly tables separate none.
-- grain: area_code, pathway_id
with levels as (
    select unnest([
        {'pathway_id': 'national-secondary', 'name_zh': '中等职业教育（合计）', 'name_en': 'Secondary vocational, total', 'level': 'secondary'},
        {'pathway_id': 'national-junior-college', 'name_zh': '高职专科（合计）', 'name_en': 'Junior college, total', 'level': 'junior_college'}
    ], recursive := true)
),
pathways as (
    select
        'CN' as area_code,
        pathway_id,
        name_zh,
        name_en,
        'all' as start_level,
        level as exit_level,
        3 as years_total,
        3 as years_local,
        cast(null as varchar) as stages,
        cast(null as varchar) as receiving_school_id,
        cast(null as integer) as quota_count,
        cast(null as double) as transfer_rate,
        false as is_local_decision,
        cast(null as varchar) as deciding_body_zh,
        cast(null as varchar) as deciding_body_en,
        cast(null as varchar) as decision_kind,
        'observed' as value_kind,
        cast([] as bigint[]) as raw_ids,
    from levels
)

select * from pathways
