-- Providers that deliver apprenticeships in the nine districts or report outcomes, and one row for returns without a provider.
-- The reference number in brackets identifies a provider through its changes of name; the latest name is shown.
-- grain: area_code, school_id
with deliveries as (select * from raw.apprenticeship_deliveries),
providers as (
    select
        regexp_extract(provider_name, '\(([0-9]+)\)$', 1) as school_id,
        max_by(trim(regexp_replace(provider_name, '\([0-9]+\)$', '')), academic_year) as name,
    from deliveries
    where delivery_district in (
        'Stoke-on-Trent', 'Stafford', 'Tamworth', 'Lichfield', 'Cannock Chase',
        'East Staffordshire', 'South Staffordshire', 'Newcastle-under-Lyme', 'Staffordshire Moorlands'
    )
    group by all
),
named as (
    select school_id, name as name_zh, name as name_en, 'mixed' as level from providers
    union all by name
    select
        'all' as school_id,
        '全部办学机构' as name_zh,
        'All providers' as name_en,
        'all' as level
),
schools as (
    select
        'ST' as area_code,
        school_id,
        name_zh,
        name_en,
        level,
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
    from named
)

select * from schools
