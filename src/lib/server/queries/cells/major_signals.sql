-- Rows of marts.major_signals at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select major_signals.*
from marts.major_signals
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($rule_set is null or cast("rule_set" as varchar) = $rule_set)
    and ($scenario is null or cast("scenario" as varchar) = $scenario)
    and ($level is null or cast("level" as varchar) = $level)
    and ($intake_year is null or cast("intake_year" as varchar) = $intake_year)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
