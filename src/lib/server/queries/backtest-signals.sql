-- Signals as they would have stood in earlier years, and how many came true by outcomes outside the model.
with

pooled as (
    select
        signals.direction,
        signals.outcome_id as outcome,
        signals.is_acted_on,
        cast(sum(signals.flagged_count) as integer) as flagged_count,
        cast(sum(signals.hit_count) as integer) as hit_count,
        cast(sum(signals.assessed_count) as integer) as assessed_count,
        cast(sum(signals.side_count) as integer) as side_count,
        min(signals.origin_year) as first_origin_year,
        max(signals.origin_year) as last_origin_year,
        'estimate' as value_kind,
    from marts.backtest_signals as signals
    join marts.areas using (area_code)
    where areas.is_main
        and signals.level = $level
        and signals.horizon = cast($ahead as integer)
    group by all
)

select
    pooled.direction,
    pooled.outcome,
    pooled.is_acted_on,
    pooled.flagged_count,
    pooled.hit_count,
    pooled.assessed_count,
    pooled.side_count,
    pooled.first_origin_year,
    pooled.last_origin_year,
    pooled.value_kind,
from pooled
order by
    pooled.is_acted_on,
    pooled.direction desc,
    case pooled.outcome
        when 'tightness' then 1 when 'median_days_open' then 2 when 'posted_pay' then 3 else 4
    end
