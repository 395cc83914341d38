-- Programs of the region whose newest class is of the newest year, one school's marked.
with

newest as (
    select outcomes_by_program.*
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where areas.is_main
        and outcomes_by_program.school_id <> 'all'
        and outcomes_by_program.graduate_count > 0
    qualify outcomes_by_program.graduating_year = max(outcomes_by_program.graduating_year) over ()
        and row_number() over (
            partition by
                outcomes_by_program.graduating_year,
                outcomes_by_program.school_id,
                outcomes_by_program.level,
                outcomes_by_program.catalogue,
                outcomes_by_program.major_code
            order by outcomes_by_program.cut_off_date desc
        ) = 1
)

select
    newest.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    newest.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    newest.level,
    newest.school_id = $school as is_own,
    newest.graduating_year,
    newest.graduate_count,
    newest.placement_rate,
    coalesce(newest.placed_count_status, newest.graduate_count_status) as placement_rate_status,
from newest
join marts.schools using (school_id)
join marts.majors using (catalogue, major_code)
order by is_own desc, newest.school_id, newest.level, newest.major_code
