-- Rows of marts.projects at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select projects.*
from marts.projects
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($project_id is null or cast("project_id" as varchar) = $project_id)
    and ($start_year is null or cast("start_year" as varchar) = $start_year)
    and ($occupation_code is null or cast("occupation_code" as varchar) = $occupation_code)
    and ($level is null or cast("level" as varchar) = $level)
