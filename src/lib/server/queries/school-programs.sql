-- Programs of one school: last plan and intake, newest class, signal; of another area where it has none here.
with

intakes as (
    select enrollment_by_program.*
    from marts.enrollment_by_program
    join marts.areas using (area_code)
    where enrollment_by_program.school_id = $school
    qualify area_code = first_value(area_code) over (order by areas.is_main desc, area_code)
),

totals as (
    select
        area_code,
        level,
        catalogue,
        major_code,
        school_year,
        rule.whole_sum(planned_count, planned_count_status) as planned_count,
        rule.whole_sum_status(planned_count, planned_count_status) as planned_count_status,
        rule.whole_sum(registered_count, registered_count_status) as registered_count,
        rule.whole_sum_status(registered_count, registered_count_status) as registered_count_status,
        rule.whole_sum(student_count, student_count_status) as student_count,
        rule.whole_sum_status(student_count, student_count_status) as student_count_status,
    from intakes
    group by all
),

taken as (
    select * from totals
    qualify school_year = max(school_year) over ()
),

classes as (
    select outcomes_by_program.*
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where outcomes_by_program.school_id = $school
    qualify area_code = first_value(area_code) over (order by areas.is_main desc, area_code)
),

finished as (
    select * from classes
    qualify row_number() over (
        partition by level, catalogue, major_code
        order by graduating_year desc, cut_off_date desc
    ) = 1
),

signals as (
    select program_signals.*
    from marts.program_signals
    join marts.areas using (area_code)
    where areas.is_main and program_signals.school_id = $school
    qualify row_number() over (
        partition by program_signals.level, program_signals.catalogue, program_signals.major_code
        order by program_signals.graduating_year desc, program_signals.is_used desc
    ) = 1
)

select
    $school as school_id,
    taken.area_code as intake_area_code,
    finished.area_code as class_area_code,
    case when $language = 'zh' then intake_areas.name_zh else intake_areas.name_en end as intake_area_name,
    case when $language = 'zh' then class_areas.name_zh else class_areas.name_en end as class_area_name,
    level,
    major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    taken.school_year,
    taken.planned_count,
    taken.planned_count_status,
    taken.registered_count,
    taken.registered_count_status,
    taken.student_count,
    taken.student_count_status,
    finished.graduating_year,
    finished.graduate_count,
    finished.graduate_count_status,
    finished.placement_rate,
    coalesce(finished.placed_count_status, finished.graduate_count_status) as placement_rate_status,
    finished.in_field_rate,
    coalesce(finished.in_field_count_status, finished.in_field_known_count_status) as in_field_rate_status,
    finished.in_field_known_count,
    finished.in_field_known_count_status,
    finished.local_rate,
    signals.signal,
    'none' as direction,
    signals.years_in_state,
from taken
full join finished using (level, catalogue, major_code)
left join signals using (level, catalogue, major_code)
left join marts.areas as intake_areas
    on intake_areas.area_code = taken.area_code and not intake_areas.is_main
left join marts.areas as class_areas
    on class_areas.area_code = finished.area_code and not class_areas.is_main
join marts.majors using (catalogue, major_code)
where taken.school_year is not null
    or finished.graduating_year >= (select max(graduating_year) from finished) - 2
order by level desc, taken.registered_count desc nulls last, major_code
