insert into audit_log (seq, at, account_id, role, action, subject, detail, previous_hash, hash)
values (:seq, :at, :account_id, :role, :action, :subject, :detail, :previous_hash, :hash)
