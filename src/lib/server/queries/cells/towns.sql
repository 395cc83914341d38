-- Rows of marts.towns at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select towns.*
from marts.towns
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($town is null or cast("town" as varchar) = $town)
