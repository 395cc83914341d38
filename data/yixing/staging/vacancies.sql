-- Vacancies and seekers of one occupation in one quarter; `all` is the total.
-- grain: area_code, quarter, occupation_edition, occupation_code

with

vacancies as (select * from raw.vacancies),

renamed as (
    select
        '320282' as area_code,
        quarter,
        '2022' as occupation_edition,
        case occupation_code when '合计' then 'all' else occupation_code end as occupation_code,
        case
            when occupation_code = '合计' then 0
            else length(occupation_code) - length(replace(occupation_code, '-', '')) + 1
        end as code_level,
        vacancy_count,
        vacancy_count_status,
        seeker_count,
        seeker_count_status,
        median_days_open,
        posted_wage_cny,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from vacancies
)

select * from renamed
