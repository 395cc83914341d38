-- Forecasting methods with their errors on the past of the main area and what decided between them.
select
    accuracy.method_id as method,
    coalesce(methods.is_chosen, false) as is_chosen,
    methods.relative_error,
    methods.win_count,
    methods.series_count,
    methods.chance,
    methods.choice_reason,
    accuracy.error_count,
    accuracy.first_origin_year,
    accuracy.last_origin_year,
    accuracy.mase,
    accuracy.rmsse,
    accuracy.smape,
    accuracy.scaled_crps,
    accuracy.skill,
    accuracy.coverage_80,
    accuracy.coverage_95,
    accuracy.value_kind,
from marts.backtest_accuracy as accuracy
join marts.areas using (area_code)
left join marts.forecast_methods as methods using (area_code, method_id)
where areas.is_main and accuracy.group_id = 'all' and accuracy.horizon = 0
order by accuracy.mase, accuracy.method_id
