-- Schools, the persons that they can seat and those who are there.
with

yearly as (
    select
        enrollment_by_program.area_code,
        enrollment_by_program.school_id,
        enrollment_by_program.school_year,
        rule.whole_sum(
            enrollment_by_program.student_count,
            enrollment_by_program.student_count_status
        ) as student_count,
    from marts.enrollment_by_program
    where not enrollment_by_program.is_partial_year
    group by all
),

students as (
    select yearly.*
    from yearly
    qualify yearly.school_year = max(yearly.school_year) over ()
)

select
    schools.school_id,
    schools.name_zh,
    schools.name_en,
    schools.seat_capacity,
    students.student_count,
from marts.schools
join marts.areas using (area_code)
left join students using (area_code, school_id)
where areas.is_main and schools.school_id <> 'all'
order by schools.school_id
