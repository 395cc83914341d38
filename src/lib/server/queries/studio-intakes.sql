-- Places and persons of every program and pathway of a level in the last three whole school years.
select
    enrollment_by_program.school_year,
    enrollment_by_program.school_id,
    enrollment_by_program.catalogue,
    enrollment_by_program.major_code,
    enrollment_by_program.pathway_id,
    enrollment_by_program.planned_count,
    enrollment_by_program.admitted_count,
    enrollment_by_program.registered_count,
    enrollment_by_program.student_count,
from marts.enrollment_by_program
join marts.areas using (area_code)
where
    areas.is_main
    and enrollment_by_program.level = $level
    and not enrollment_by_program.is_partial_year
    and enrollment_by_program.school_id <> 'all'
qualify enrollment_by_program.school_year > max(enrollment_by_program.school_year) over () - 3
order by all
