select account_id, expires_at
from links
where token_hash = :token_hash and used_at is null and expires_at > :now
