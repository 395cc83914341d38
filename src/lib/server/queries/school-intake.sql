-- Plan, intake and students of one school, or of one of its programs, by year, and the class that left.
with

taken as (
    select
        enrollment_by_program.school_year as year,
        rule.whole_sum(planned_count, planned_count_status) as planned_count,
        rule.whole_sum_status(planned_count, planned_count_status) as planned_count_status,
        rule.whole_sum(admitted_count, admitted_count_status) as admitted_count,
        rule.whole_sum_status(admitted_count, admitted_count_status) as admitted_count_status,
        rule.whole_sum(registered_count, registered_count_status) as registered_count,
        rule.whole_sum_status(registered_count, registered_count_status) as registered_count_status,
        rule.whole_sum(student_count, student_count_status) as student_count,
        rule.whole_sum_status(student_count, student_count_status) as student_count_status,
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
    taken.planned_count_status,
    taken.admitted_count,
    taken.admitted_count_status,
    taken.registered_count,
    taken.registered_count_status,
    taken.student_count,
    taken.student_count_status,
    finished.graduate_count,
    finished.graduate_count_status,
    taken.is_partial_year,
from taken
full join finished using (year)
order by year
