-- New intake counts every student once: who moves on within a pathway is a transfer, not an intake.
with

enrollment as (select * from staging.enrollment),

enrollment_by_program as (select * from marts.enrollment_by_program),

returned as (
    select
        area_code,
        school_year,
        sum(admitted_count) filter (where intake_type = 'new_intake') as admitted_count,
    from enrollment
    group by all
),

counted as (
    select
        area_code,
        school_year,
        sum(admitted_count) as admitted_count,
        count(*) filter (where admitted_count_status in ('suppressed', 'low_reliability'))
            as held_count,
    from enrollment_by_program
    group by all
),

broken as (
    select
        returned.area_code,
        returned.school_year,
        returned.admitted_count as returned_count,
        counted.admitted_count,
    from returned
    left join counted using (area_code, school_year)
    where counted.held_count = 0 and returned.admitted_count <> counted.admitted_count
)

select * from broken
