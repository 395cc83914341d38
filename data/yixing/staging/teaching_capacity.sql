-- Teachers, training places, class size and applicants of one program in one school year.
-- grain: area_code, school_year, school_id, catalogue, major_code

with

teaching_capacity as (select * from raw.teaching_capacity),

renamed as (
    select
        '320282' as area_code,
        school_year,
        school_code as school_id,
        '2021' as catalogue,
        major_code,
        length(major_code) as code_level,
        teacher_count,
        teacher_count_status,
        training_seat_count,
        training_seat_count_status,
        class_size,
        applicant_count,
        applicant_count_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from teaching_capacity
)

select * from renamed
