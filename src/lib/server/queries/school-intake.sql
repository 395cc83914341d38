-- Plan, intake and students of one school, or of one of its programs, by year, and the class that left.
-- Figures of another area stand only where the school has none of the region's own.
with

intakes as (
    select enrollment_by_program.*
    from marts.enrollment_by_program
    join marts.areas using (area_code)
    where enrollment_by_program.school_id = $school
        and ($major is null or enrollment_by_program.major_code = $major)
    qualify area_code = first_value(area_code) over (order by areas.is_main desc, area_code)
),

taken as (
    select
        area_code,
        school_year as year,
        rule.whole_sum(planned_count, planned_count_status) as planned_count,
        rule.whole_sum_status(planned_count, planned_count_status) as planned_count_status,
        rule.whole_sum(admitted_count, admitted_count_status) as admitted_count,
        rule.whole_sum_status(admitted_count, admitted_count_status) as admitted_count_status,
        rule.whole_sum(registered_count, registered_count_status) as registered_count,
        rule.whole_sum_status(registered_count, registered_count_status) as registered_count_status,
        rule.whole_sum(student_count, student_count_status) as student_count,
        rule.whole_sum_status(student_count, student_count_status) as student_count_status,
        bool_or(is_partial_year) as is_partial_year,
    from intakes
    group by all
),

leaving as (
    select outcomes_by_program.*
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where outcomes_by_program.school_id = $school
        and ($major is null or outcomes_by_program.major_code = $major)
    qualify area_code = first_value(area_code) over (order by areas.is_main desc, area_code)
),

classes as (
    select * from leaving
    qualify row_number() over (
        partition by graduating_year, level, catalogue, major_code
        order by cut_off_date desc
    ) = 1
),

finished as (
    select
        area_code,
        graduating_year as year,
        rule.whole_sum(graduate_count, graduate_count_status) as graduate_count,
        rule.whole_sum_status(graduate_count, graduate_count_status) as graduate_count_status,
    from classes
    group by all
)

select
    year,
    taken.area_code as intake_area_code,
    finished.area_code as class_area_code,
    case
        when $language = 'zh' then intake_areas.name_zh else intake_areas.name_en
    end as intake_area_name,
    case
        when $language = 'zh' then class_areas.name_zh else class_areas.name_en
    end as class_area_name,
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
left join marts.areas as intake_areas
    on intake_areas.area_code = taken.area_code and not intake_areas.is_main
left join marts.areas as class_areas
    on class_areas.area_code = finished.area_code and not class_areas.is_main
order by year
