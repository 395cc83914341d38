-- What was done by whom: each entry holds the hash of the one before it, and none is ever changed.
create table audit_log (
    seq integer primary key,
    at text not null,
    account_id text,
    role text,
    action text not null,
    subject text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null unique
) strict;

create trigger audit_log_keeps_entries before update on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;

create trigger audit_log_loses_nothing before delete on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;
