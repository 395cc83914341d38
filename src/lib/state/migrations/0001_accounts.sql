-- Who may act, the links that let them in, and where they are signed in.
create table accounts (
    id text primary key,
    name text not null unique,
    role text not null check (role in ('administrator', 'planner', 'school', 'evaluator')),
    school_id text check ((school_id is not null) = (role = 'school')),
    password_hash text,
    is_closed integer not null default 0 check (is_closed in (0, 1)),
    created_at text not null
) strict;

create table links (
    token_hash text primary key,
    account_id text not null references accounts (id),
    created_at text not null,
    expires_at text not null,
    used_at text
) strict;

create table sessions (
    token_hash text primary key,
    account_id text not null references accounts (id),
    form_secret text not null,
    started_at text not null,
    renewed_at text not null,
    expires_at text not null,
    superseded_at text
) strict;

create index sessions_by_account on sessions (account_id);
