-- Every assessed major with its signal and coverage at the years its next intake leaves, base scenario.
select
    major_signals.level,
    major_signals.catalogue,
    major_signals.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    major_signals.signal,
    major_signals.direction,
    major_signals.coverage,
    (major_signals.evidence ->> '$.draws.lower')::double as coverage_lower_90,
    (major_signals.evidence ->> '$.draws.upper')::double as coverage_upper_90,
from marts.major_signals
join marts.areas using (area_code)
join marts.majors using (catalogue, major_code)
where areas.is_main
    and major_signals.scenario = 'base'
    and major_signals.is_used
qualify row_number() over (
    partition by major_signals.level, major_signals.catalogue, major_signals.major_code
    order by major_signals.intake_year desc
) = 1
order by major_signals.level desc, major_signals.major_code
