-- Online job adverts open in the last month of each quarter (all occupations), and by occupation group in July 2025.
-- The supplier of adverts changed in the series; seekers by occupation are not published.
-- grain: area_code, quarter, occupation_edition, occupation_code
with datahub as (select * from raw.datahub),
adverts as (
    select
        case
            when breakdown = 'Total'
                then strftime(strptime(period, '%b-%y'), '%Y') || 'Q'
                    || quarter(strptime(period, '%b-%y'))
            else '2025Q3'
        end as quarter,
        if(breakdown = 'Total', 'all', left(subgroup, 2)) as occupation_code,
        value,
        value_status,
        raw_id,
    from datahub
    where
        area = 'Stoke-on-Trent and Staffordshire LSIP' and metric = 'vacancies'
        and (
            (breakdown = 'Total' and left(period, 3) in ('Mar', 'Jun', 'Sep', 'Dec'))
            or (breakdown = 'Occupation (SOC2020 Sub-Major Group)' and subgroup <> 'Unknown')
        )
),
vacancies as (
    select
        'ST' as area_code,
        quarter,
        'SOC2020' as occupation_edition,
        occupation_code,
        if(occupation_code = 'all', 0, 2) as code_level,
        cast(value as double) as vacancy_count,
        value_status as vacancy_count_status,
        cast(null as double) as seeker_count,
        'not_available' as seeker_count_status,
        cast(null as double) as median_days_open,
        cast(null as double) as posted_wage_cny,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from adverts
)

select * from vacancies
