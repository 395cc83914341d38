-- A signal names the rule that fired, and what cannot be assessed names its reason.
with

major_signals as (select * from marts.major_signals),

program_signals as (select * from marts.program_signals),

stated as (
    select
        area_code,
        rule_set,
        major_code,
        signal,
        rule_id,
        reason,
    from major_signals
    union all by name
    select
        area_code,
        rule_set,
        major_code,
        signal,
        rule_id,
        reason,
    from program_signals
),

broken as (
    select
        area_code,
        rule_set,
        major_code,
        signal,
        rule_id,
        reason,
    from stated
    where
        (signal in ('watch', 'yellow', 'red')) <> (rule_id is not null)
        or (signal = 'not_assessed') <> (reason is not null)
)

select * from broken
