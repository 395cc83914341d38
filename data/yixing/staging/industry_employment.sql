-- Employment, wages and output of one industry in one year, scope and employment form.
-- grain: area_code, year, industry_edition, industry_code, scope, employment_form, series_id
-- Above-scale units: all staff, of which dispatched; the definition changed in 2018.

with

industry_all_units as (select * from raw.industry_all_units),

industry_above_scale as (select * from raw.industry_above_scale),

all_units as (
    select
        year,
        industry_code,
        'all' as scope,
        'all' as employment_form,
        'all-2011' as series_id,
        employee_count,
        employee_count_status,
        wage_total_cny,
        wage_total_cny_status,
        output_cny,
        output_cny_status,
        standard_error,
        raw_id,
    from industry_all_units
),

above_scale as (
    select
        year,
        industry_code,
        'above_scale' as scope,
        'all' as employment_form,
        'above_scale-' || left(series, 4) as series_id,
        employee_count,
        employee_count_status,
        wage_total_cny,
        wage_total_cny_status,
        output_cny,
        output_cny_status,
        null as standard_error,
        raw_id,
    from industry_above_scale
),

dispatched as (
    select
        year,
        industry_code,
        'above_scale' as scope,
        'dispatched' as employment_form,
        'above_scale-' || left(series, 4) as series_id,
        dispatched_count as employee_count,
        dispatched_count_status as employee_count_status,
        null as wage_total_cny,
        'not_available' as wage_total_cny_status,
        null as output_cny,
        'not_applicable' as output_cny_status,
        null as standard_error,
        raw_id,
    from industry_above_scale
),

returned as (
    select * from all_units
    union all by name
    select * from above_scale
    union all by name
    select * from dispatched
),

renamed as (
    select
        '320282' as area_code,
        year,
        'GB/T 4754-2017' as industry_edition,
        industry_code,
        length(industry_code) - 1 as code_level,
        scope,
        employment_form,
        series_id,
        employee_count,
        employee_count_status,
        wage_total_cny,
        wage_total_cny_status,
        output_cny,
        output_cny_status,
        standard_error,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from renamed
