-- Rows of marts.occupation_openings at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select occupation_openings.*
from marts.occupation_openings
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($scenario is null or cast("scenario" as varchar) = $scenario)
    and ($level is null or cast("level" as varchar) = $level)
    and ($year is null or cast("year" as varchar) = $year)
    and ($cluster_id is null or cast("cluster_id" as varchar) = $cluster_id)
    and ($occupation_code is null or cast("occupation_code" as varchar) = $occupation_code)
