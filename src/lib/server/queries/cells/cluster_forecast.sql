-- Rows of marts.cluster_forecast at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select cluster_forecast.*
from marts.cluster_forecast
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($cluster_id is null or cast("cluster_id" as varchar) = $cluster_id)
    and ($year is null or cast("year" as varchar) = $year)
