insert into sessions (token_hash, account_id, form_secret, started_at, renewed_at, expires_at)
values (:token_hash, :account_id, :form_secret, :started_at, :now, :expires_at)
