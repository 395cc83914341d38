-- Plan, intake and students of one school, or of one of its programs, by year, and the class that left.
with

taken as (
    select
        enrollment_by_program.school_year as year,
        case
            when bool_and(
                enrollment_by_program.planned_count is not null
                or enrollment_by_program.planned_count_status is not distinct from 'not_applicable'
            ) then sum(enrollment_by_program.planned_count)::integer
        end as planned_count,
        max(enrollment_by_program.planned_count_status) as planned_count_status,
        case
            when bool_and(
                enrollment_by_program.admitted_count is not null
                or enrollment_by_program.admitted_count_status is not distinct from 'not_applicable'
            ) then sum(enrollment_by_program.admitted_count)::integer
        end as admitted_count,
        max(enrollment_by_program.admitted_count_status) as admitted_count_status,
        case
            when bool_and(
                enrollment_by_program.registered_count is not null
                or enrollment_by_program.registered_count_status is not distinct from 'not_applicable'
            ) then sum(enrollment_by_program.registered_count)::integer
        end as registered_count,
        max(enrollment_by_program.registered_count_status) as registered_count_status,
        case
            when bool_and(
                enrollment_by_program.student_count is not null
                or enrollment_by_program.student_count_status is not distinct from 'not_applicable'
            ) then sum(enrollment_by_program.student_count)::integer
        end as student_count,
        max(enrollment_by_program.student_count_status) as student_count_status,
        bool_or(enrollment_by_program.is_partial_year) as is_partial_year,
    from marts.enrollment_by_program
    join marts.areas using (area_code)
    where areas.is_main
        and enrollment_by_program.school_id = $school
        and ($major is null or enrollment_by_program.major_code = $major)
    group by enrollment_by_program.school_year
),

classes as (
    select outcomes_by_program.*
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where areas.is_main
        and outcomes_by_program.school_id = $school
        and ($major is null or outcomes_by_program.major_code = $major)
    qualify row_number() over (
        partition by
            outcomes_by_program.graduating_year,
            outcomes_by_program.level,
            outcomes_by_program.catalogue,
            outcomes_by_program.major_code
        order by outcomes_by_program.cut_off_date desc
    ) = 1
),

finished as (
    select
        graduating_year as year,
        case
            when count(graduate_count) = count(*) then sum(graduate_count)::integer
        end as graduate_count,
        max(graduate_count_status) as graduate_count_status,
    from classes
    group by all
)

select
    year,
    taken.planned_count,
    case when taken.planned_count is null then taken.planned_count_status end as planned_count_status,
    taken.admitted_count,
    case when taken.admitted_count is null then taken.admitted_count_status end as admitted_count_status,
    taken.registered_count,
    case
        when taken.registered_count is null then taken.registered_count_status
    end as registered_count_status,
    taken.student_count,
    case when taken.student_count is null then taken.student_count_status end as student_count_status,
    finished.graduate_count,
    finished.graduate_count_status,
    taken.is_partial_year,
from taken
full join finished using (year)
order by year
