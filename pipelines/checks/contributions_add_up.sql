-- Signed contributions add up to 0 and unsigned ones to 1 less the fit.
with

fit_contributions as (select * from marts.fit_contributions),

structure_fit as (select * from marts.structure_fit),

added as (
    select
        area_code,
        scenario,
        level,
        year,
        partition,
        sum(signed_contribution) as signed_sum,
        sum(unsigned_contribution) as unsigned_sum,
    from fit_contributions
    group by all
),

broken as (
    select
        structure_fit.area_code,
        structure_fit.scenario,
        structure_fit.level,
        structure_fit.year,
        structure_fit.partition,
        structure_fit.fit,
        added.signed_sum,
        added.unsigned_sum,
    from structure_fit
    left join added using (area_code, scenario, level, year, partition)
    where
        structure_fit.fit is not null
        and not coalesce(
            abs(added.signed_sum) < 1e-9
                and abs(added.unsigned_sum - (1 - structure_fit.fit)) < 1e-9,
            false
        )
)

select * from broken
