-- Intern posts and insured interns of one firm in one year.
-- grain: area_code, year, firm_id

with

internships as (select * from raw.internships),

renamed as (
    select
        '320282' as area_code,
        year,
        firm_code as firm_id,
        staff_count,
        staff_count_status,
        post_count,
        post_count_status,
        filled_count,
        filled_count_status,
        insured_count,
        insured_count_status,
        person_months,
        is_assessed,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from internships
)

select * from renamed
