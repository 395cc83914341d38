-- Rows of marts.forecast_methods at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select forecast_methods.*
from marts.forecast_methods
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($method_id is null or cast("method_id" as varchar) = $method_id)
