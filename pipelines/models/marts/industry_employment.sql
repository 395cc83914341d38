-- Employment, wages and output of one industry in one year, scope, form and series.
-- grain: area_code, year, industry_edition, industry_code, scope, employment_form, series_id

with

industry_employment as (select * from staging.industry_employment),

listed as (
    select
        area_code,
        year,
        industry_edition,
        industry_code,
        scope,
        employment_form,
        series_id,
        code_level,
        employee_count,
        employee_count_status,
        wage_total_cny,
        wage_total_cny_status,
        output_cny,
        output_cny_status,
        standard_error,
        value_kind,
    from industry_employment
)

select * from listed
