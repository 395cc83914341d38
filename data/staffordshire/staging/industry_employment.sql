-- Employment by industry: the publisher's estimates to 2020 and projection after, the employer census 2015 to 2019, the household survey 2020 to 2025.
-- The industry breakdown omits construction; the broad sector of that name is the same row. Census and survey keep their own scope.
-- grain: area_code, year, industry_edition, industry_code, scope, employment_form, series_id
with datahub as (select * from raw.datahub),
census as (select * from raw.bres),
industries as (select * from reference.industries),
returned as (
    select
        cast(datahub.period as integer) as year,
        industries.industry_edition,
        industries.industry_code,
        'skills_imperative' as scope,
        'skills-imperative-2035' as series_id,
        datahub.value as employee_count,
        datahub.value_status as employee_count_status,
        if(cast(datahub.period as integer) <= 2020, 'estimate', 'projection') as value_kind,
        datahub.raw_id,
    from datahub
    inner join industries
        on industries.name_en = datahub.subgroup
        and industries.industry_edition = 'Skills Imperative 22'
    where
        datahub.area = 'Stoke-on-Trent and Staffordshire LSIP'
        and datahub.metric = 'employmentProjection'
        and (
            datahub.breakdown = 'Industry'
            or (datahub.breakdown = 'Broad sector' and datahub.subgroup = 'Construction')
        )
    union all by name
    select
        cast(right(datahub.period, 4) as integer) as year,
        industries.industry_edition,
        industries.industry_code,
        'household_survey' as scope,
        'aps-2021' as series_id,
        datahub.value as employee_count,
        datahub.value_status as employee_count_status,
        'observed' as value_kind,
        datahub.raw_id,
    from datahub
    inner join industries
        on industries.name_en = replace(datahub.subgroup, 'Agricuture', 'Agriculture')
        and industries.industry_edition = 'APS 9'
    where
        datahub.area = 'Stoke-on-Trent and Staffordshire LSIP'
        and datahub.metric = 'inemployment' and datahub.breakdown = 'Industry'
    union all by name
    select
        year,
        'SIC2007' as industry_edition,
        left(sic_section, 1) as industry_code,
        'employer_census' as scope,
        'bres-2015' as series_id,
        employee_count,
        employee_count_status,
        'observed' as value_kind,
        raw_id,
    from census
    where area = 'lep:Stoke-on-Trent and Staffordshire'
),
industry_employment as (
    select
        'ST' as area_code,
        year,
        industry_edition,
        industry_code,
        1 as code_level,
        scope,
        'all' as employment_form,
        series_id,
        cast(employee_count as double) as employee_count,
        employee_count_status,
        cast(null as double) as wage_total_cny,
        'not_available' as wage_total_cny_status,
        cast(null as double) as output_cny,
        'not_available' as output_cny_status,
        cast(null as double) as standard_error,
        value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from industry_employment
