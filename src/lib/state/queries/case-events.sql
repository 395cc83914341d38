select case_id, seq, at, account_id, role, school_id, step
from case_events
where :case_id is null or case_id = :case_id
order by case_id, seq
