-- Rows of marts.shortage_scores at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select shortage_scores.*
from marts.shortage_scores
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($year is null or cast("year" as varchar) = $year)
    and ($occupation_edition is null or cast("occupation_edition" as varchar) = $occupation_edition)
    and ($occupation_code is null or cast("occupation_code" as varchar) = $occupation_code)
