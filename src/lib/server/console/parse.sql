select json_serialize_sql($sql::varchar)::varchar as tree
