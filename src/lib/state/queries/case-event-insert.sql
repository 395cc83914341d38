insert into case_events (case_id, seq, at, account_id, role, school_id, action, step)
values (:case_id, :seq, :at, :account_id, :role, :school_id, :action, :step)
