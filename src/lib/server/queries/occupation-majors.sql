-- Majors whose entrants the crosswalk leads to one occupation, last observed year, with their signals.
with

arriving as (
    select
        flows.catalogue,
        flows.major_code,
        flows.level,
        flows.year,
        flows.weight,
        flows.entrant_count,
        flows.entrant_count_status,
        flows.value_kind,
    from marts.flows
    join marts.areas using (area_code)
    where areas.is_main
        and flows.occupation_code = $occupation
        and flows.level = $level
        and flows.value_kind <> 'projection'
        and (flows.entrant_count > 0 or flows.entrant_count_status is not null)
    qualify flows.year = max(flows.year) over ()
),

signals as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main and major_signals.scenario = $scenario and major_signals.level = $level
    qualify row_number() over (
        partition by major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc, major_signals.is_used desc
    ) = 1
)

select
    arriving.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    arriving.year,
    arriving.weight,
    arriving.entrant_count,
    arriving.entrant_count_status,
    signals.coverage,
    signals.signal,
    signals.direction,
    arriving.value_kind,
from arriving
join marts.majors using (catalogue, major_code)
left join signals using (catalogue, major_code)
order by arriving.entrant_count desc nulls last, arriving.major_code
