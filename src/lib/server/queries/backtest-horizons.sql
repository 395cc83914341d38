-- Errors of each forecasting method by years ahead, for one group of clusters.
select
    accuracy.method_id as method,
    accuracy.is_chosen,
    accuracy.horizon,
    accuracy.series_count,
    accuracy.error_count,
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
where areas.is_main and accuracy.group_id = $group and accuracy.horizon > 0
order by accuracy.method_id, accuracy.horizon
