update sessions set superseded_at = :now where token_hash = :token_hash and superseded_at is null
