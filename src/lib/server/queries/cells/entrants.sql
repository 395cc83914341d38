-- Rows of marts.entrants at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select entrants.*
from marts.entrants
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($level is null or cast("level" as varchar) = $level)
    and ($year is null or cast("year" as varchar) = $year)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
