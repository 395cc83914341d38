-- Rows of marts.enrollment_by_major at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select enrollment_by_major.*
from marts.enrollment_by_major
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($school_year is null or cast("school_year" as varchar) = $school_year)
    and ($level is null or cast("level" as varchar) = $level)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
