insert into accounts (id, name, role, school_id, created_at) values (:id, :name, :role, :school_id, :now)
