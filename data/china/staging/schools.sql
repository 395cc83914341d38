-- One row stands for all schools of the country: the yearly tables name none.
-- grain: area_code, school_id
with all_schools as (
    select
        'CN' as area_code,
        'all' as school_id,
        '全国合计' as name_zh,
        'All schools' as name_en,
        'all' as level,
        cast(null as varchar) as town,
        cast(null as double) as longitude,
        cast(null as double) as latitude,
        cast(null as integer) as seat_capacity,
        'not_available' as seat_capacity_status,
        cast(null as integer) as teacher_count,
        'not_available' as teacher_count_status,
        cast(null as integer) as dual_qualified_count,
        'not_available' as dual_qualified_count_status,
        cast(null as varchar) as predecessor_id,
        cast(null as integer) as valid_from,
        cast(null as integer) as valid_to,
        'observed' as value_kind,
        cast([] as bigint[]) as raw_ids,
)

select * from all_schools
