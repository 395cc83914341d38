select
    schools.name_zh,
    schools.name_en,
    enrollment_by_program.school_year,
    sum(enrollment_by_program.student_count) as student_count
from enrollment_by_program
join schools using (area_code, school_id)
group by all
order by schools.name_zh, enrollment_by_program.school_year
