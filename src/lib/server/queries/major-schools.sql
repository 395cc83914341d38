-- Programs of one major, one row per school: last plan and intake, newest class at its last cut-off date.
with

taken as (
    select
        enrollment_by_program.school_id,
        enrollment_by_program.school_year,
        rule.whole_sum(planned_count, planned_count_status) as planned_count,
        rule.whole_sum_status(planned_count, planned_count_status) as planned_count_status,
        rule.whole_sum(registered_count, registered_count_status) as registered_count,
        rule.whole_sum_status(registered_count, registered_count_status) as registered_count_status,
    from marts.enrollment_by_program
    join marts.areas using (area_code)
    where areas.is_main
        and enrollment_by_program.major_code = $major
        and enrollment_by_program.level = $level
        and enrollment_by_program.catalogue = $catalogue
    group by enrollment_by_program.school_id, enrollment_by_program.school_year
    qualify row_number() over (
        partition by enrollment_by_program.school_id
        order by enrollment_by_program.school_year desc
    ) = 1
),

finished as (
    select outcomes_by_program.*
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where areas.is_main
        and outcomes_by_program.major_code = $major
        and outcomes_by_program.level = $level
        and outcomes_by_program.catalogue = $catalogue
        and outcomes_by_program.school_id <> 'all'
    qualify row_number() over (
        partition by outcomes_by_program.school_id
        order by outcomes_by_program.graduating_year desc, outcomes_by_program.cut_off_date desc
    ) = 1
)

select
    school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    $major as major_code,
    school_id = $school as is_own,
    taken.school_year,
    taken.planned_count,
    taken.planned_count_status,
    taken.registered_count,
    taken.registered_count_status,
    finished.graduating_year,
    finished.graduate_count,
    finished.graduate_count_status,
    finished.placed_count,
    finished.placement_rate,
    coalesce(finished.placed_count_status, finished.graduate_count_status) as placement_rate_status,
    finished.in_field_rate,
    coalesce(finished.in_field_count_status, finished.in_field_known_count_status) as in_field_rate_status,
    finished.in_field_known_count,
    finished.in_field_known_count_status,
    finished.local_rate,
    coalesce(finished.local_count_status, finished.place_known_count_status) as local_rate_status,
    finished.place_known_count,
from taken
full join finished using (school_id)
join marts.schools using (school_id)
order by finished.graduate_count desc nulls last, school_id
