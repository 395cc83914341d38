-- One school; a renamed school points to its predecessor.
-- grain: area_code, school_id
-- The office returns the share of dual-qualified teachers, not their number.

with

schools as (select * from raw.schools),

renamed as (
    select
        '320282' as area_code,
        school_code as school_id,
        name_zh,
        name_en,
        case level when '中职' then 'secondary' when '高职专科' then 'junior_college' else 'mixed' end as level,
        town,
        longitude,
        latitude,
        seat_capacity,
        seat_capacity_status,
        teacher_count,
        teacher_count_status,
        round(teacher_count * dual_qualified_share)::integer as dual_qualified_count,
        coalesce(dual_qualified_share_status, teacher_count_status) as dual_qualified_count_status,
        predecessor_code as predecessor_id,
        valid_from,
        valid_to,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from schools
)

select * from renamed
