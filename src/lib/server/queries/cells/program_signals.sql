-- Rows of marts.program_signals at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select program_signals.*
from marts.program_signals
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($rule_set is null or cast("rule_set" as varchar) = $rule_set)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
    and ($level is null or cast("level" as varchar) = $level)
    and ($graduating_year is null or cast("graduating_year" as varchar) = $graduating_year)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
