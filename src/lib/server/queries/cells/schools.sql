-- Rows of marts.schools at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select schools.*
from marts.schools
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
