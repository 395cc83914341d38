-- Exit, transfer and new-entrant rates of one occupation at one level in one scenario; null where none is known.
-- grain: occupation_edition, occupation_code, level, scenario

with

separations as (select * from staging.separations),

occupations as (select * from staging.occupations),

unknown as (
    select
        occupations.occupation_edition,
        occupations.occupation_code,
        'all' as level,
        'base' as scenario,
    from occupations
    anti join separations using (occupation_edition, occupation_code)
),

known as (
    select
        occupation_edition,
        occupation_code,
        level,
        scenario,
        exit_rate,
        transfer_rate,
        new_entrant_share,
    from separations
),

listed as (
    select * from known
    union all by name
    select * from unknown
)

select * from listed
