-- Employment of one industry in one year and scope, all forms together, in the series that goes on.
-- grain: area_code, year, industry_edition, industry_code, scope

with

industry_employment as (select * from staging.industry_employment),

-- A return for all forms wins.
formed as (
    select
        area_code,
        year,
        industry_edition,
        industry_code,
        code_level,
        scope,
        series_id,
        employee_count,
        wage_total_cny,
        output_cny,
        standard_error,
        employee_count_status = 'suppressed' as is_employee_withheld,
        wage_total_cny_status = 'suppressed' as is_wage_withheld,
        output_cny_status = 'suppressed' as is_output_withheld,
        value_kind,
        raw_ids,
    from industry_employment
    qualify
        (employment_form = 'all') = bool_or(employment_form = 'all') over (
            partition by area_code, year, industry_edition, industry_code, scope, series_id
        )
),

added as (
    select
        area_code,
        year,
        industry_edition,
        industry_code,
        code_level,
        scope,
        series_id,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        case when count(wage_total_cny) = count(*) then sum(wage_total_cny) end as wage_total_cny,
        case when count(output_cny) = count(*) then sum(output_cny) end as output_cny,
        sqrt(case when count(standard_error) = count(*) then sum(standard_error * standard_error) end)
            as standard_error,
        coalesce(bool_or(is_employee_withheld), false) as is_employee_withheld,
        coalesce(bool_or(is_wage_withheld), false) as is_wage_withheld,
        coalesce(bool_or(is_output_withheld), false) as is_output_withheld,
        case
            when bool_or(value_kind = 'projection') then 'projection'
            when bool_or(value_kind = 'estimate') then 'estimate'
            else 'observed'
        end as value_kind,
        list_sort(flatten(list(raw_ids))) as raw_ids,
    from formed
    group by all
),

reached as (
    select
        area_code,
        industry_edition,
        industry_code,
        scope,
        series_id,
        max(year) as last_year,
    from added
    group by all
),

-- In the overlap of a break the newer series counts.
continued as (
    select
        added.area_code,
        added.year,
        added.industry_edition,
        added.industry_code,
        added.code_level,
        added.scope,
        added.series_id,
        added.employee_count,
        added.wage_total_cny,
        added.output_cny,
        added.standard_error,
        added.is_employee_withheld,
        added.is_wage_withheld,
        added.is_output_withheld,
        added.value_kind,
        added.raw_ids,
    from added
    left join reached using (area_code, industry_edition, industry_code, scope, series_id)
    qualify row_number() over (
        partition by area_code, year, industry_edition, industry_code, scope
        order by reached.last_year desc, added.series_id desc
    ) = 1
)

select * from continued
