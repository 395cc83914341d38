-- Shares, rates and probabilities lie between 0 and 1.
with

outcomes_by_program as (select * from marts.outcomes_by_program),

structure_fit as (select * from marts.structure_fit),

major_coverage as (select * from marts.major_coverage),

major_signals as (select * from marts.major_signals),

listed as (
    select
        'outcomes_by_program' as table_name,
        unnest([placement_rate, in_field_rate, local_rate]) as share,
    from outcomes_by_program
    union all
    select
        'structure_fit' as table_name,
        unnest([fit, fit_lower_90, fit_upper_90, noise_floor, unmapped_share, unserved_share])
            as share,
    from structure_fit
    union all
    select
        'major_coverage' as table_name,
        unnest([p_below_50, p_below_80, p_above_125, p_above_200]) as share,
    from major_coverage
    union all
    select
        'major_signals' as table_name,
        probability as share,
    from major_signals
),

broken as (
    select
        table_name,
        share,
    from listed
    where share < 0 or share > 1 + 1e-9
)

select * from broken
