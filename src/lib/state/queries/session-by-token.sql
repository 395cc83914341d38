select
    sessions.account_id,
    sessions.form_secret,
    sessions.started_at,
    sessions.renewed_at,
    sessions.superseded_at,
    accounts.name,
    accounts.role,
    accounts.school_id
from sessions
inner join accounts on accounts.id = sessions.account_id
where
    sessions.token_hash = :token_hash
    and sessions.expires_at > :now
    and (sessions.superseded_at is null or sessions.superseded_at > :grace)
    and accounts.is_closed = 0
