-- Hours of one program plan.
-- grain: area_code, school_year, school_id, catalogue, major_code

with

program_plans as (select * from raw.program_plans),

renamed as (
    select
        '320282' as area_code,
        school_year,
        school_code as school_id,
        '2021' as catalogue,
        major_code,
        practice_hours,
        practice_hours_status,
        total_hours,
        total_hours_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from program_plans
)

select * from renamed
