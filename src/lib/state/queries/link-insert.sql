insert into links (token_hash, account_id, created_at, expires_at)
values (:token_hash, :account_id, :now, :expires_at)
