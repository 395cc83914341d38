-- Rows of marts.firms_by_town at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select firms_by_town.*
from marts.firms_by_town
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($year is null or cast("year" as varchar) = $year)
    and ($town is null or cast("town" as varchar) = $town)
    and ($cluster_id is null or cast("cluster_id" as varchar) = $cluster_id)
