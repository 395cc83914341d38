select
    audit_log.seq,
    audit_log.at,
    audit_log.account_id,
    audit_log.role,
    audit_log.action,
    audit_log.subject,
    audit_log.detail,
    audit_log.previous_hash,
    audit_log.hash,
    accounts.name as account_name
from audit_log
left join accounts on accounts.id = audit_log.account_id
where audit_log.seq > :after and audit_log.seq <= :until
order by audit_log.seq
