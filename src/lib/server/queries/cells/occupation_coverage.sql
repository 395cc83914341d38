-- Rows of marts.occupation_coverage at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select occupation_coverage.*
from marts.occupation_coverage
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($scenario is null or cast("scenario" as varchar) = $scenario)
    and ($level is null or cast("level" as varchar) = $level)
    and ($year is null or cast("year" as varchar) = $year)
    and ($component_id is null or cast("component_id" as varchar) = $component_id)
