update accounts set is_closed = :is_closed where id = :id
