-- Schools of the region with their capacity, last intake and how many programs have a signal.
with

newest as (
    select enrollment_by_program.*
    from marts.enrollment_by_program
    join marts.areas using (area_code)
    where areas.is_main
    qualify enrollment_by_program.school_year
        = max(enrollment_by_program.school_year) over (partition by enrollment_by_program.school_id)
),

taken as (
    select
        school_id,
        max(school_year) as school_year,
        count(distinct (level, major_code)) as program_count,
        rule.whole_sum(planned_count, planned_count_status) as planned_count,
        rule.whole_sum_status(planned_count, planned_count_status) as planned_count_status,
        rule.whole_sum(registered_count, registered_count_status) as registered_count,
        rule.whole_sum_status(registered_count, registered_count_status) as registered_count_status,
        rule.whole_sum(student_count, student_count_status) as student_count,
        rule.whole_sum_status(student_count, student_count_status) as student_count_status,
    from newest
    group by all
),

signals as (
    select program_signals.*
    from marts.program_signals
    join marts.areas using (area_code)
    where areas.is_main
    qualify row_number() over (
        partition by
            program_signals.school_id,
            program_signals.level,
            program_signals.catalogue,
            program_signals.major_code
        order by program_signals.graduating_year desc, program_signals.is_used desc
    ) = 1
),

flagged as (
    select
        school_id,
        count(*) filter (where signal = 'red') as red_count,
        count(*) filter (where signal = 'yellow') as yellow_count,
    from signals
    group by all
)

select
    school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    schools.level,
    case when $language = 'zh'
        or regexp_full_match(schools.town, '[ -~]*') then schools.town end as town,
    taken.school_year as year,
    taken.program_count::integer as program_count,
    schools.seat_capacity,
    schools.seat_capacity_status,
    taken.student_count,
    taken.student_count_status,
    taken.planned_count,
    taken.planned_count_status,
    taken.registered_count,
    taken.registered_count_status,
    schools.teacher_count,
    schools.teacher_count_status,
    schools.dual_qualified_count,
    flagged.red_count::integer as red_count,
    flagged.yellow_count::integer as yellow_count,
from marts.schools
join marts.areas using (area_code)
left join taken using (school_id)
left join flagged using (school_id)
where areas.is_main and school_id <> 'all'
order by taken.student_count desc nulls last, school_id
