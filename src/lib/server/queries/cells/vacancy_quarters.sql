-- Rows of marts.vacancy_quarters at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select vacancy_quarters.*
from marts.vacancy_quarters
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($quarter is null or cast("quarter" as varchar) = $quarter)
    and ($occupation_edition is null or cast("occupation_edition" as varchar) = $occupation_edition)
    and ($occupation_code is null or cast("occupation_code" as varchar) = $occupation_code)
