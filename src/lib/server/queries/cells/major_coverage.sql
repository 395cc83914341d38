-- Rows of marts.major_coverage at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select major_coverage.*
from marts.major_coverage
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($scenario is null or cast("scenario" as varchar) = $scenario)
    and ($level is null or cast("level" as varchar) = $level)
    and ($year is null or cast("year" as varchar) = $year)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
