-- Majors of the same level and field: newest class of each, the chosen one among them.
with

newest as (
    select
        outcomes_by_major.*,
        majors.field_code,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    from marts.outcomes_by_major
    join marts.areas using (area_code)
    join marts.majors using (catalogue, major_code)
    where areas.is_main
        and outcomes_by_major.level = $level
    qualify row_number() over (
        partition by outcomes_by_major.catalogue, outcomes_by_major.major_code
        order by outcomes_by_major.graduating_year desc, outcomes_by_major.cut_off_date desc
    ) = 1
),

field as (
    select distinct newest.field_code, newest.code_level, newest.graduating_year
    from newest
    where newest.major_code = $major and newest.catalogue = $catalogue
)

select
    newest.major_code,
    newest.major_name,
    newest.major_code = $major as is_own,
    newest.graduating_year,
    newest.graduate_count,
    newest.graduate_count_status,
    newest.placed_count,
    newest.placement_rate,
    coalesce(newest.placed_count_status, newest.graduate_count_status) as placement_rate_status,
    newest.in_field_rate,
    coalesce(newest.in_field_count_status, newest.in_field_known_count_status) as in_field_rate_status,
    newest.in_field_known_count,
    newest.in_field_known_count_status,
    newest.local_rate,
    newest.place_known_count,
from newest
join field using (field_code, code_level, graduating_year)
order by newest.in_field_rate desc nulls last, newest.major_code
