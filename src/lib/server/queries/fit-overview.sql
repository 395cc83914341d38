-- Structure fit of the last observed year: every level and scenario over the clusters, and over occupation groups.
with

observed as (
    select structure_fit.*
    from marts.structure_fit
    join marts.areas using (area_code)
    where areas.is_main
        and structure_fit.value_kind <> 'projection'
        and structure_fit.fit is not null
    qualify structure_fit.year = max(structure_fit.year) over (partition by structure_fit.level)
)

select
    observed.level,
    observed.scenario,
    observed.partition,
    observed.year,
    observed.category_count,
    observed.fit,
    observed.fit_lower_90,
    observed.fit_upper_90,
    observed.noise_floor,
    observed.entrant_count,
    observed.entry_demand,
    observed.volume_balance,
    observed.mismatched_count,
    observed.unmapped_share,
    observed.unserved_share,
from observed
order by
    observed.level desc,
    observed.partition,
    case observed.scenario when 'base' then 1 when 'low' then 2 else 3 end
