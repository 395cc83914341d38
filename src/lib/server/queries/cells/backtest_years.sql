-- Rows of marts.backtest_years at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select backtest_years.*
from marts.backtest_years
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($year is null or cast("year" as varchar) = $year)
    and ($horizon is null or cast("horizon" as varchar) = $horizon)
