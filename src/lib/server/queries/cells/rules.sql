-- Rows of marts.rules at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select rules.*
from marts.rules
where ($rule_set is null or cast("rule_set" as varchar) = $rule_set)
    and ($rule_id is null or cast("rule_id" as varchar) = $rule_id)
