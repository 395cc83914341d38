select
    id,
    name,
    role,
    school_id,
    is_closed,
    password_hash is not null as has_password,
    created_at,
    (select max(started_at) from sessions where account_id = accounts.id) as last_sign_in
from accounts
order by role, name
