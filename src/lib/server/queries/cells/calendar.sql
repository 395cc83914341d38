-- Rows of marts.calendar at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select calendar.*
from marts.calendar
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($pathway_id is null or cast("pathway_id" as varchar) = $pathway_id)
    and ($gate_id is null or cast("gate_id" as varchar) = $gate_id)
