-- Majors that schools of the region teach or taught of late, with their last intake and class and their signal.
with

taught as (
    select
        enrollment_by_major.level,
        enrollment_by_major.catalogue,
        enrollment_by_major.major_code,
        enrollment_by_major.school_year,
        enrollment_by_major.planned_count,
        enrollment_by_major.registered_count,
        enrollment_by_major.student_count,
        enrollment_by_major.school_count,
    from marts.enrollment_by_major
    join marts.areas using (area_code)
    where areas.is_main
    qualify row_number() over (
        partition by
            enrollment_by_major.level,
            enrollment_by_major.catalogue,
            enrollment_by_major.major_code
        order by enrollment_by_major.school_year desc
    ) = 1
),

finished as (
    select
        outcomes_by_major.level,
        outcomes_by_major.catalogue,
        outcomes_by_major.major_code,
        outcomes_by_major.graduating_year,
        outcomes_by_major.graduate_count,
        outcomes_by_major.graduate_count_status,
        outcomes_by_major.placement_rate,
        coalesce(
            outcomes_by_major.placed_count_status, outcomes_by_major.graduate_count_status
        ) as placement_rate_status,
    from marts.outcomes_by_major
    join marts.areas using (area_code)
    where areas.is_main
    qualify row_number() over (
        partition by
            outcomes_by_major.level,
            outcomes_by_major.catalogue,
            outcomes_by_major.major_code
        order by outcomes_by_major.graduating_year desc, outcomes_by_major.cut_off_date desc
    ) = 1
),

signals as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main and major_signals.scenario = $scenario
    qualify row_number() over (
        partition by major_signals.level, major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc, major_signals.is_used desc
    ) = 1
)

select
    level,
    majors.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    coalesce(
        case when $language = 'zh' then fields.name_zh else fields.name_en end,
        majors.field_code
    ) as field_name,
    majors.is_emerging,
    taught.school_year as year,
    taught.school_count,
    taught.planned_count,
    taught.registered_count,
    taught.student_count,
    finished.graduate_count,
    finished.graduate_count_status,
    finished.placement_rate,
    finished.placement_rate_status,
    signals.coverage,
    signals.signal,
    signals.direction,
from taught
full join finished using (level, catalogue, major_code)
left join signals using (level, catalogue, major_code)
join marts.majors using (catalogue, major_code)
left join marts.majors as fields
    on fields.catalogue = majors.catalogue
        and fields.major_code = majors.field_code
        and fields.major_code <> majors.major_code
where $level = 'any' or level = $level
qualify coalesce(taught.school_year, finished.graduating_year)
    >= max(coalesce(taught.school_year, finished.graduating_year)) over () - 2
order by level desc, field_name, majors.major_code
