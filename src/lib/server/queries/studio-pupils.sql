-- Pupils by grade in the last year returned: the school leavers of the years to come.
select
    pupils.year,
    pupils.grade,
    pupils.pupil_count,
from marts.pupils
join marts.areas using (area_code)
where areas.is_main
qualify pupils.year = max(pupils.year) over ()
order by pupils.grade
