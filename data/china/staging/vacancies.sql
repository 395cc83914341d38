-- Vacancies and seekers of the Wuxi human-resources market by quarter, all occupations together.
-- grain: area_code, quarter, occupation_edition, occupation_code
with returned as (select * from raw.wuxi_demand_supply),
vacancies as (
    select
        '320200' as area_code,
        quarter,
        'none' as occupation_edition,
        'all' as occupation_code,
        0 as code_level,
        cast(vacancy_count as double) as vacancy_count,
        cast(null as varchar) as vacancy_count_status,
        cast(seeker_count as double) as seeker_count,
        cast(null as varchar) as seeker_count_status,
        cast(null as double) as median_days_open,
        cast(null as double) as posted_wage_cny,
        if(basis like 'derived%', 'estimate', 'observed') as value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from vacancies
