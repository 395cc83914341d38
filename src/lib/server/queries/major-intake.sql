-- Plan, intake and students of one major by school year, and the class that left in the same year.
with

taken as (
    select
        enrollment_by_major.school_year as year,
        enrollment_by_major.planned_count,
        enrollment_by_major.planned_count_status,
        enrollment_by_major.admitted_count,
        enrollment_by_major.admitted_count_status,
        enrollment_by_major.registered_count,
        enrollment_by_major.registered_count_status,
        enrollment_by_major.student_count,
        enrollment_by_major.student_count_status,
        enrollment_by_major.school_count,
        enrollment_by_major.is_partial_year,
    from marts.enrollment_by_major
    join marts.areas using (area_code)
    where areas.is_main
        and enrollment_by_major.major_code = $major
        and enrollment_by_major.level = $level
        and enrollment_by_major.catalogue = $catalogue
),

finished as (
    select
        outcomes_by_major.graduating_year as year,
        outcomes_by_major.graduate_count,
        outcomes_by_major.graduate_count_status,
    from marts.outcomes_by_major
    join marts.areas using (area_code)
    where areas.is_main
        and outcomes_by_major.major_code = $major
        and outcomes_by_major.level = $level
        and outcomes_by_major.catalogue = $catalogue
    qualify row_number() over (
        partition by outcomes_by_major.graduating_year
        order by outcomes_by_major.cut_off_date desc
    ) = 1
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
    taken.school_count,
    taken.is_partial_year,
from taken
full join finished using (year)
order by year
