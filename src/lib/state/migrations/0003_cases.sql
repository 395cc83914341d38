-- Every step of every proposed decision, and the evidence that came with objections; none is ever changed.
create table case_events (
    case_id text not null,
    seq integer not null check (seq >= 1),
    at text not null,
    account_id text not null references accounts (id),
    role text not null,
    school_id text,
    action text not null,
    step text not null check (json_valid(step)),
    primary key (case_id, seq)
) strict;

create trigger case_events_keep_steps before update on case_events
begin
    select raise(abort, 'steps of a case are append-only');
end;

create trigger case_events_lose_nothing before delete on case_events
begin
    select raise(abort, 'steps of a case are append-only');
end;

create table evidence_files (
    sha256 text primary key check (length(sha256) = 64),
    bytes integer not null,
    extension text not null,
    stored_at text not null
) strict;
