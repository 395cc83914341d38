select id, name, role, school_id, password_hash, is_closed from accounts where id = :id
