-- Rows of marts.signal_history at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select signal_history.*
from marts.signal_history
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($level is null or cast("level" as varchar) = $level)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
    and ($year is null or cast("year" as varchar) = $year)
