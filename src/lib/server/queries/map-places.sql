-- Places of the region: its schools with their seats, its towns with the firms of one cluster or of all.
with

newest as (
    select firms_by_town.*
    from marts.firms_by_town
    qualify firms_by_town.year = max(firms_by_town.year) over (partition by firms_by_town.area_code)
),

counted as (
    select
        area_code,
        town,
        year,
        firm_count,
    from newest
    where cluster_id = $cluster
),

years as (select max(year) as year from newest),

towns as (
    select
        'town' as place_kind,
        towns.town as place_id,
        case when $language = 'zh' then towns.name_zh else towns.name_en end as place_name,
        towns.longitude,
        towns.latitude,
        years.year,
        'not_applicable' as seat_capacity_status,
        'not_applicable' as student_count_status,
        counted.firm_count,
        case when years.year is null then 'not_available' end as firm_count_status,
        towns.is_schematic,
    from marts.towns
    join marts.areas using (area_code)
    cross join years
    left join counted using (area_code, town)
    where areas.is_main
        and (counted.firm_count is not null or years.year is null)
),

taught as (
    select
        enrollment_by_program.school_id,
        enrollment_by_program.school_year,
        rule.whole_sum(student_count, student_count_status) as student_count,
        rule.whole_sum_status(student_count, student_count_status) as student_count_status,
    from marts.enrollment_by_program
    group by enrollment_by_program.school_id, enrollment_by_program.school_year
    qualify row_number() over (
        partition by enrollment_by_program.school_id
        order by enrollment_by_program.school_year desc
    ) = 1
),

schools as (
    select
        'school' as place_kind,
        schools.school_id as place_id,
        schools.school_id,
        case when $language = 'zh' then schools.name_zh else schools.name_en end as place_name,
        schools.longitude,
        schools.latitude,
        taught.school_year as year,
        schools.seat_capacity,
        schools.seat_capacity_status,
        taught.student_count,
        taught.student_count_status,
        'not_applicable' as firm_count_status,
        false as is_schematic,
    from marts.schools
    join marts.areas using (area_code)
    left join taught using (school_id)
    where areas.is_main
        and schools.valid_to is null
        and schools.longitude is not null
        and schools.latitude is not null
)

select
    place_kind,
    place_id,
    school_id,
    place_name,
    longitude,
    latitude,
    year,
    firm_count,
    firm_count_status,
    seat_capacity,
    seat_capacity_status,
    student_count,
    student_count_status,
    is_schematic,
from (select * from towns union all by name select * from schools)
order by place_kind, coalesce(firm_count, seat_capacity) desc nulls last, place_id
