-- Majors of a level: names, and what the default rules say of the next intake when nothing changes.
with

signals as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where
        areas.is_main
        and major_signals.level = $level
        and major_signals.scenario = $scenario
        and major_signals.is_used
)

select
    majors.catalogue,
    majors.major_code,
    majors.name_zh,
    majors.name_en,
    majors.field_code,
    signals.signal,
    signals.reason,
from marts.majors
left join signals using (catalogue, major_code)
where majors.level = $level
order by majors.catalogue, majors.major_code
