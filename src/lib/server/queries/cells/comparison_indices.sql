-- Rows of marts.comparison_indices at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select comparison_indices.*
from marts.comparison_indices
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($level is null or cast("level" as varchar) = $level)
    and ($year is null or cast("year" as varchar) = $year)
    and ($partition is null or cast("partition" as varchar) = $partition)
    and ($index_id is null or cast("index_id" as varchar) = $index_id)
