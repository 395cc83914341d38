-- Rows of marts.cluster_employment at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select cluster_employment.*
from marts.cluster_employment
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($cluster_id is null or cast("cluster_id" as varchar) = $cluster_id)
    and ($year is null or cast("year" as varchar) = $year)
    and ($scope is null or cast("scope" as varchar) = $scope)
    and ($series_id is null or cast("series_id" as varchar) = $series_id)
