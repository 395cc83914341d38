-- One school or provider.
-- grain: area_code, school_id

with

schools as (select * from staging.schools),

listed as (
    select
        area_code,
        school_id,
        name_zh,
        name_en,
        level,
        town,
        longitude,
        latitude,
        seat_capacity,
        seat_capacity_status,
        teacher_count,
        teacher_count_status,
        dual_qualified_count,
        dual_qualified_count_status,
        predecessor_id,
        valid_from,
        valid_to,
        value_kind,
    from schools
)

select * from listed
