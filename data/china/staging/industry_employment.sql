-- Employment, wages and output in China by industry and year. The scope of urban units widened in 2013: a break.
-- The tables spell some sections in two ways, and wages are averages: total wages are average times persons.
-- grain: area_code, year, industry_edition, industry_code, scope, employment_form, series_id
with employed as (select * from raw.urban_employment),
wages as (select * from raw.urban_wages),
revenue as (
    select * from raw.revenue_2003
    union all by name
    select * from raw.revenue_2012
),
sections as (select * from reference.industries),
spelled as (
    select
        * exclude (industry_name),
        case industry_name
            when '农林牧渔业' then '农、林、牧、渔业'
            when '教育业' then '教育'
            when '交通运输、仓储及邮电通信业' then '交通运输、仓储和邮政业'
            else industry_name
        end as industry_name,
    from employed
),
persons as (
    select
        spelled.year,
        sections.industry_code,
        1 as code_level,
        'urban_units' as scope,
        if(spelled.year < 2013, 'urban-units-2003', 'urban-units-2013') as series_id,
        spelled.employee_count,
        spelled.employee_count_status,
        spelled.employee_count * wages.wage_average_cny as wage_total_cny,
        cast(null as double) as output_cny,
        list_sort([spelled.raw_id, wages.raw_id]) as raw_ids,
    from spelled
    left join sections on sections.name_zh = spelled.industry_name
    left join wages on wages.year = spelled.year and wages.industry_name = sections.name_zh
    where spelled.employee_count is not null
),
divisions as (
    select
        year,
        case
            when industry_name like '非金属矿物制品业' then 'C31'
            when industry_name like '电气机械%器材制造业' then 'C39'
            when industry_name like '%计算机%其他电子设备制造%' then 'C40'
        end as industry_code,
        2 as code_level,
        'above_scale' as scope,
        if(year < 2012, 'above-scale-2003', 'above-scale-2012') as series_id,
        cast(null as double) as employee_count,
        'not_available' as employee_count_status,
        cast(null as double) as wage_total_cny,
        output_cny,
        [raw_id] as raw_ids,
    from revenue
    where output_cny is not null
),
industry_employment as (
    select
        'CN' as area_code,
        year,
        'GB/T 4754-2002' as industry_edition,
        industry_code,
        code_level,
        scope,
        'all' as employment_form,
        series_id,
        employee_count,
        employee_count_status,
        wage_total_cny,
        if(wage_total_cny is null, 'not_available', null) as wage_total_cny_status,
        output_cny,
        if(output_cny is null, 'not_available', null) as output_cny_status,
        cast(null as double) as standard_error,
        'observed' as value_kind,
        raw_ids,
    from (select * from persons union all by name select * from divisions)
    where industry_code is not null
)

select * from industry_employment
