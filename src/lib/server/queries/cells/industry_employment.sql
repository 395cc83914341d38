-- Rows of marts.industry_employment at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select industry_employment.*
from marts.industry_employment
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($year is null or cast("year" as varchar) = $year)
    and ($industry_edition is null or cast("industry_edition" as varchar) = $industry_edition)
    and ($industry_code is null or cast("industry_code" as varchar) = $industry_code)
    and ($scope is null or cast("scope" as varchar) = $scope)
    and ($employment_form is null or cast("employment_form" as varchar) = $employment_form)
    and ($series_id is null or cast("series_id" as varchar) = $series_id)
