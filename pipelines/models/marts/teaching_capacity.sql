-- Teachers, training places, class size and applicants of one program in one school year.
-- grain: area_code, school_year, school_id, catalogue, major_code

with

teaching_capacity as (select * from staging.teaching_capacity),

major_identities as (select * from intermediate.major_identities),

school_identities as (select * from intermediate.school_identities),

renamed as (
    select
        teaching_capacity.area_code,
        teaching_capacity.school_year,
        coalesce(school_identities.current_school_id, teaching_capacity.school_id) as school_id,
        coalesce(major_identities.current_catalogue, teaching_capacity.catalogue) as catalogue,
        coalesce(major_identities.current_code, teaching_capacity.major_code) as major_code,
        teaching_capacity.teacher_count as teacher_equivalent,
        teaching_capacity.training_seat_count,
        teaching_capacity.class_size,
        teaching_capacity.applicant_count,
        teaching_capacity.value_kind,
    from teaching_capacity
    left join school_identities using (area_code, school_id)
    left join major_identities using (catalogue, major_code)
),

added as (
    select
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        case when count(teacher_equivalent) = count(*) then sum(teacher_equivalent) end as teacher_equivalent,
        cast(
            case when count(training_seat_count) = count(*) then sum(training_seat_count) end
            as integer
        ) as training_seat_count,
        min(class_size) as class_size,
        cast(
            case when count(applicant_count) = count(*) then sum(applicant_count) end as integer
        ) as applicant_count,
        max(value_kind) as value_kind,
    from renamed
    group by all
)

select * from added
