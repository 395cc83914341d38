-- Signals of majors with their evidence, at the years the next intake leaves, and what each scenario says.
with

stated as (
    select
        major_signals.*,
        row_number() over (
            partition by scenario, level, catalogue, major_code
            order by major_signals.intake_year desc, major_signals.is_used desc
        ) as place,
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main
),

compared as (
    select
        stated.*,
        max(signal) filter (where scenario = 'low') over same_major as signal_low,
        max(direction) filter (where scenario = 'low') over same_major as direction_low,
        max(coverage) filter (where scenario = 'low') over same_major as coverage_low,
        max(signal) filter (where scenario = 'base') over same_major as signal_base,
        max(direction) filter (where scenario = 'base') over same_major as direction_base,
        max(coverage) filter (where scenario = 'base') over same_major as coverage_base,
        max(signal) filter (where scenario = 'high') over same_major as signal_high,
        max(direction) filter (where scenario = 'high') over same_major as direction_high,
        max(coverage) filter (where scenario = 'high') over same_major as coverage_high,
    from stated where place = 1
    window same_major as (partition by level, catalogue, major_code)
),

chosen as (
    select
        compared.*,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    from compared
    join marts.majors using (catalogue, major_code)
    where compared.scenario = $scenario
        and ($level = 'any' or compared.level = $level)
        and ($direction = 'any' or compared.direction = $direction)
        and ($major is null or compared.major_code = $major)
        and (
            $show = 'all'
            or compared.signal = $show
            or ($show = 'fired' and compared.signal in ('watch', 'yellow', 'red'))
        )
)

select
    chosen.level,
    chosen.major_code,
    chosen.major_name,
    chosen.intake_year,
    chosen.signal,
    chosen.direction,
    chosen.reason,
    chosen.probability,
    chosen.target_year_from,
    chosen.target_year_to,
    chosen.coverage,
    chosen.coverage_status,
    (chosen.evidence ->> '$.draws.lower')::double as coverage_lower_90,
    (chosen.evidence ->> '$.draws.upper')::double as coverage_upper_90,
    (chosen.evidence ->> '$.coverageNow')::double as coverage_now,
    chosen.entrant_count,
    chosen.entrant_count_status,
    chosen.entry_demand,
    chosen.cause,
    chosen.lever,
    (chosen.evidence ->> '$.draws.count')::integer as draw_count,
    (chosen.evidence ->> '$.cause.tightness')::double as tightness,
    (chosen.evidence ->> '$.cause.inFieldRate')::double as in_field_rate,
    (chosen.evidence ->> '$.cause.stayRate')::double as local_rate,
    (chosen.evidence ->> '$.cause.payRatio')::double as pay_ratio,
    (chosen.evidence ->> '$.cause.employmentGrowth')::double as employment_growth,
    chosen.rule_id,
    case when $language = 'zh' then rules.clause_zh else rules.clause_en end as clause,
    rules.threshold,
    rules.probability as required_probability,
    rules.threshold * chosen.entry_demand - chosen.entrant_count as entrants_to_threshold,
    chosen.signal_low,
    chosen.direction_low,
    chosen.coverage_low,
    chosen.signal_base,
    chosen.direction_base,
    chosen.coverage_base,
    chosen.signal_high,
    chosen.direction_high,
    chosen.coverage_high,
from chosen
left join marts.rules using (rule_set, rule_id)
order by
    case when $sort = 'name' then chosen.major_name end,
    case when $sort = 'coverage' then chosen.coverage end,
    case when $sort = 'probability' then -chosen.probability end,
    case chosen.signal when 'red' then 1 when 'yellow' then 2 when 'watch' then 3 when 'none' then 4 else 5 end,
    chosen.direction desc,
    chosen.probability desc,
    chosen.level,
    chosen.major_code
