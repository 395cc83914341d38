-- Rows of marts.backtest_accuracy at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select backtest_accuracy.*
from marts.backtest_accuracy
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($group_id is null or cast("group_id" as varchar) = $group_id)
    and ($method_id is null or cast("method_id" as varchar) = $method_id)
    and ($horizon is null or cast("horizon" as varchar) = $horizon)
