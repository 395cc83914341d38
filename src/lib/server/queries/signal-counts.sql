-- How many majors of each level have which signal in the latest assessment, and why some have none.
with

latest as (
    select
        major_signals.level,
        major_signals.catalogue,
        major_signals.major_code,
        major_signals.signal,
        major_signals.direction,
        major_signals.reason,
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main
        and major_signals.scenario = $scenario
        and major_signals.is_used
    qualify row_number() over (
        partition by major_signals.level, major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc
    ) = 1
)

select
    level,
    count(*) filter (where signal in ('watch', 'yellow', 'red') and direction = 'short') as short_count,
    count(*) filter (where signal in ('watch', 'yellow', 'red') and direction = 'over') as over_count,
    count(*) filter (where signal = 'none') as none_count,
    count(*) filter (where signal = 'not_assessed') as not_assessed_count,
    mode(reason) filter (where signal = 'not_assessed') as main_reason,
from latest
group by level
order by level
