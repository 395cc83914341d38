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
        case
            when bool_and(
                planned_count is not null
                or planned_count_status is not distinct from 'not_applicable'
            ) then sum(planned_count)
        end as planned_count,
        max(planned_count_status) as planned_count_status,
        case
            when bool_and(
                registered_count is not null
                or registered_count_status is not distinct from 'not_applicable'
            ) then sum(registered_count)
        end as registered_count,
        max(registered_count_status) as registered_count_status,
        case
            when bool_and(
                student_count is not null
                or student_count_status is not distinct from 'not_applicable'
            ) then sum(student_count)
        end as student_count,
        max(student_count_status) as student_count_status,
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
    taken.student_count::integer as student_count,
    case when taken.student_count is null then taken.student_count_status end as student_count_status,
    taken.planned_count::integer as planned_count,
    case when taken.planned_count is null then taken.planned_count_status end as planned_count_status,
    taken.registered_count::integer as registered_count,
    case
        when taken.registered_count is null then taken.registered_count_status
    end as registered_count_status,
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
