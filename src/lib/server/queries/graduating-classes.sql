-- Outcomes of the newest class by major: of one school, or of the region ('all').
with

programs as (
    select outcomes_by_program.* exclude (school_id)
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where areas.is_main and outcomes_by_program.school_id = $school and $school <> 'all'
),

every_major as (
    select outcomes_by_major.*
    from marts.outcomes_by_major
    join marts.areas using (area_code)
    where areas.is_main and $school = 'all'
),

newest as (
    select * from (
        select * from programs
        union all by name
        select * from every_major
    )
    qualify graduating_year = max(graduating_year) over ()
)

select
    newest.level,
    newest.graduating_year,
    newest.cut_off_date,
    newest.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    majors.field_code,
    case when $language = 'zh' then fields.name_zh else fields.name_en end as field_name,
    newest.graduate_count,
    newest.graduate_count_status,
    newest.placed_count,
    newest.placed_count_status,
    newest.placement_rate,
    case
        when newest.placement_rate is null then coalesce(newest.placed_count_status, 'suppressed')
    end as placement_rate_status,
    newest.further_study_count,
    newest.further_study_count_status,
    newest.direct_employment_count,
    newest.direct_employment_count_status,
    newest.in_field_count,
    newest.in_field_count_status,
    newest.in_field_rate,
    case when newest.in_field_rate is null then newest.in_field_count_status end as in_field_rate_status,
    newest.local_rate,
    case when newest.local_rate is null then newest.local_count_status end as local_rate_status,
from newest
join marts.majors on majors.catalogue = newest.catalogue and majors.major_code = newest.major_code
left join marts.majors as fields
    on fields.catalogue = newest.catalogue and fields.major_code = majors.field_code
order by newest.level desc, newest.major_code
