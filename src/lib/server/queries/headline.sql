-- The last observed structure fit of every level, and the one before it.
with

observed as (
    select
        structure_fit.level,
        structure_fit.year,
        structure_fit.fit,
        structure_fit.fit_lower_90,
        structure_fit.fit_upper_90,
        structure_fit.category_count,
        structure_fit.entrant_count,
        structure_fit.entry_demand,
        structure_fit.volume_balance,
        structure_fit.mismatched_count,
        structure_fit.unmapped_share,
        row_number() over (
            partition by structure_fit.level
            order by structure_fit.year desc
        ) as recency,
    from marts.structure_fit
    join marts.areas using (area_code)
    where areas.is_main
        and structure_fit.scenario = $scenario
        and structure_fit.partition = 'clusters'
        and structure_fit.value_kind <> 'projection'
        and structure_fit.fit is not null
)

select * from observed
where recency <= 2
order by level, recency
