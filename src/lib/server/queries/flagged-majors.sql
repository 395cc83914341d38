-- Majors of every level with a signal in the latest assessment, strongest first.
with

signals as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main
        and major_signals.scenario = $scenario
        and major_signals.is_used
        and major_signals.signal in ('watch', 'yellow', 'red')
    qualify row_number() over (
        partition by major_signals.level, major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc
    ) = 1
)

select
    signals.level,
    signals.catalogue,
    signals.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    signals.signal,
    signals.direction,
    signals.probability,
    signals.coverage,
from signals
join marts.majors using (catalogue, major_code)
order by
    case signals.signal when 'red' then 1 when 'yellow' then 2 else 3 end,
    signals.probability desc,
    signals.major_code
