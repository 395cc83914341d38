-- Rows of marts.pathways at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select pathways.*
from marts.pathways
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($pathway_id is null or cast("pathway_id" as varchar) = $pathway_id)
