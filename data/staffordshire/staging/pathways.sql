-- Two routes: further education and skills as a whole, and apprenticeships as part of it.
-- grain: area_code, pathway_id
with routes as (
    select unnest([
        {'pathway_id': 'further-education', 'name_zh': '继续教育与技能（合计）', 'name_en': 'Further education and skills, total', 'years': 2},
        {'pathway_id': 'apprenticeship', 'name_zh': '学徒制', 'name_en': 'Apprenticeship', 'years': 2}
    ], recursive := true)
),
pathways as (
    select
        'ST' as area_code,
        pathway_id,
        name_zh,
        name_en,
        'all' as start_level,
        'all' as exit_level,
        years as years_total,
        years as years_local,
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
    from routes
)

select * from pathways
