-- Rows of marts.backtest_signals at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select backtest_signals.*
from marts.backtest_signals
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($level is null or cast("level" as varchar) = $level)
    and ($origin_year is null or cast("origin_year" as varchar) = $origin_year)
    and ($horizon is null or cast("horizon" as varchar) = $horizon)
    and ($direction is null or cast("direction" as varchar) = $direction)
    and ($outcome_id is null or cast("outcome_id" as varchar) = $outcome_id)
    and ($is_acted_on is null or cast("is_acted_on" as varchar) = $is_acted_on)
