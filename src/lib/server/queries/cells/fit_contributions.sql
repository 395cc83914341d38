-- Rows of marts.fit_contributions at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select fit_contributions.*
from marts.fit_contributions
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($scenario is null or cast("scenario" as varchar) = $scenario)
    and ($level is null or cast("level" as varchar) = $level)
    and ($year is null or cast("year" as varchar) = $year)
    and ($partition is null or cast("partition" as varchar) = $partition)
    and ($category_id is null or cast("category_id" as varchar) = $category_id)
