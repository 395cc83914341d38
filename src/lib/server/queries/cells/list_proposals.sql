-- Rows of marts.list_proposals at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select list_proposals.*
from marts.list_proposals
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($rule_set is null or cast("rule_set" as varchar) = $rule_set)
    and ($subject is null or cast("subject" as varchar) = $subject)
    and ($level is null or cast("level" as varchar) = $level)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
