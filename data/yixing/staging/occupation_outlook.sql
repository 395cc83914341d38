-- Outlook of the province for one occupation group, summed over ten years.
-- grain: area_code, from_year, to_year, occupation_code

with

occupation_outlook as (select * from raw.occupation_outlook),

renamed as (
    select
        '320000' as area_code,
        from_year,
        to_year,
        '2022' as occupation_edition,
        occupation_code,
        2 as code_level,
        base_employee_count,
        base_employee_count_status,
        expansion_count,
        expansion_count_status,
        replacement_count,
        replacement_count_status,
        'projection' as value_kind,
        [raw_id] as raw_ids,
    from occupation_outlook
)

select * from renamed
