-- Years of intake or of classes in the region, newest first.
with

known as (
    select
        enrollment_by_major.area_code,
        enrollment_by_major.school_year as year,
    from marts.enrollment_by_major
    where enrollment_by_major.value_kind <> 'projection'
    union
    select
        outcomes_by_major.area_code,
        outcomes_by_major.graduating_year as year,
    from marts.outcomes_by_major
)

select distinct known.year
from known
join marts.areas using (area_code)
where areas.is_main
order by known.year desc
