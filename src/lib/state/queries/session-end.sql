delete from sessions where token_hash = :token_hash or form_secret = (
    select form_secret from sessions where token_hash = :token_hash
)
