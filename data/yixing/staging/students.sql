-- Students on the roll of one program in one grade.
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, grade

with

students as (select * from raw.students),

renamed as (
    select
        '320282' as area_code,
        school_year,
        school_code as school_id,
        replace(catalogue, '年版', '') as catalogue,
        major_code,
        length(major_code) as code_level,
        pathway as pathway_id,
        list_position(['一', '二', '三', '四', '五'], grade) as grade,
        student_count,
        student_count_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from students
    -- grades that a pathway does not have are not data
    where student_count_status is distinct from 'not_applicable'
)

select * from renamed
