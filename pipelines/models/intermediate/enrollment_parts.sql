-- One return on one program and pathway, in the current catalogue and school: intake, transfer or stock.
-- grain: part, area_code, school_year, returned_school_id, returned_catalogue, returned_code, pathway_id

with

enrollment as (select * from staging.enrollment),

program_students as (select * from intermediate.program_students),

major_identities as (select * from intermediate.major_identities),

school_identities as (select * from intermediate.school_identities),

intakes as (
    select
        intake_type as part,
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        code_level,
        pathway_id,
        planned_count,
        planned_count_status,
        admitted_count,
        admitted_count_status,
        registered_count,
        registered_count_status,
        first_choice_count,
        first_choice_count_status,
        is_partial_year,
        value_kind,
        raw_ids,
    from enrollment
),

stocks as (
    select
        'stock' as part,
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        code_level,
        pathway_id,
        student_count,
        value_kind,
        raw_ids,
    from program_students
),

returned as (
    select * from intakes
    union all by name
    select * from stocks
),

identified as (
    select
        returned.part,
        returned.area_code,
        returned.school_year,
        returned.school_id as returned_school_id,
        returned.catalogue as returned_catalogue,
        returned.major_code as returned_code,
        returned.pathway_id,
        coalesce(school_identities.current_school_id, returned.school_id) as school_id,
        coalesce(major_identities.current_catalogue, returned.catalogue) as catalogue,
        coalesce(major_identities.current_code, returned.major_code) as major_code,
        coalesce(major_identities.level, 'all') as level,
        returned.code_level,
        returned.planned_count,
        returned.planned_count_status,
        returned.admitted_count,
        returned.admitted_count_status,
        returned.registered_count,
        returned.registered_count_status,
        returned.first_choice_count,
        returned.first_choice_count_status,
        returned.student_count,
        returned.is_partial_year,
        returned.value_kind,
        returned.raw_ids,
    from returned
    left join school_identities using (area_code, school_id)
    left join major_identities using (catalogue, major_code)
)

select * from identified
