select id, name from accounts
