-- Signals of every assessed major at the years its next intake leaves, strongest first.
with

signals as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main
        and major_signals.level = $level
        and major_signals.scenario = $scenario
        and major_signals.is_used
        and major_signals.signal in ('watch', 'yellow', 'red')
    qualify row_number() over (
        partition by major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc
    ) = 1
),

covered as (
    select
        major_coverage.catalogue,
        major_coverage.major_code,
        major_coverage.coverage_lower_90,
        major_coverage.coverage_upper_90,
        major_coverage.is_indicative,
    from marts.major_coverage
    join signals using (area_code, scenario, level, catalogue, major_code)
    where major_coverage.year = signals.target_year_from
)

select
    signals.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    signals.signal,
    signals.direction,
    signals.probability,
    signals.entrant_count,
    signals.entrant_count_status,
    signals.entry_demand,
    signals.coverage,
    signals.coverage_status,
    covered.coverage_lower_90,
    covered.coverage_upper_90,
    signals.target_year_from,
    signals.target_year_to,
    signals.rule_id,
    covered.is_indicative,
    'projection' as value_kind,
from signals
join marts.majors using (catalogue, major_code)
left join covered using (catalogue, major_code)
order by
    signals.direction = 'over',
    case signals.signal when 'red' then 1 when 'yellow' then 2 else 3 end,
    signals.probability desc,
    signals.major_code
