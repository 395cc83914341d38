-- One firm in one year.
-- grain: area_code, firm_id, employment_year

with

firms as (select * from raw.firms),

renamed as (
    select
        '320282' as area_code,
        firm_code as firm_id,
        name_zh,
        name_en,
        'GB/T 4754-2017' as industry_edition,
        industry_code,
        town,
        is_above_scale,
        year as employment_year,
        employee_count,
        employee_count_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from firms
)

select * from renamed
