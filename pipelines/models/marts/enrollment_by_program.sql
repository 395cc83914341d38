-- Intake and students of one program and pathway in one school year.
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, level
-- Transfers between the stages of a pathway are apart: one person is one new intake.

with

enrollment_cells as (select * from intermediate.enrollment_cells),

listed as (
    select
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        pathway_id,
        level,
        code_level,
        cast(planned_count as integer) as planned_count,
        planned_count_status,
        cast(admitted_count as integer) as admitted_count,
        admitted_count_status,
        cast(registered_count as integer) as registered_count,
        registered_count_status,
        cast(first_choice_count as integer) as first_choice_count,
        first_choice_count_status,
        cast(transfer_count as integer) as transfer_count,
        case when transfer_count is null then 'not_available' end as transfer_count_status,
        cast(student_count as integer) as student_count,
        case when student_count is null then 'not_available' end as student_count_status,
        is_partial_year,
        value_kind,
    from enrollment_cells
)

select * from listed
