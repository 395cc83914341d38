-- Rows of marts.enrollment_by_program at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select enrollment_by_program.*
from marts.enrollment_by_program
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($school_year is null or cast("school_year" as varchar) = $school_year)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
    and ($pathway_id is null or cast("pathway_id" as varchar) = $pathway_id)
    and ($level is null or cast("level" as varchar) = $level)
