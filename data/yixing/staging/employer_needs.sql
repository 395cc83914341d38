-- Planned hires of one firm for one occupation by a date.
-- grain: area_code, firm_id, needed_by, occupation_code, level

with

employer_needs as (select * from raw.employer_needs),

renamed as (
    select
        '320282' as area_code,
        firm_code as firm_id,
        needed_by,
        '2022' as occupation_edition,
        occupation_code,
        case level when '中职及以上' then 'secondary' else 'junior_college' end as level,
        planned_hire_count,
        planned_hire_count_status,
        'projection' as value_kind,
        [raw_id] as raw_ids,
    from employer_needs
)

select * from renamed
