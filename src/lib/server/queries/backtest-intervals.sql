-- How often intervals held what came, by years ahead: of today's method, and of the one in use each year.
select
    accuracy.method_id as method,
    accuracy.is_chosen,
    accuracy.horizon,
    accuracy.error_count,
    accuracy.coverage_80,
    accuracy.coverage_95,
    accuracy.scaled_crps,
    accuracy.value_kind,
from marts.backtest_accuracy as accuracy
join marts.areas using (area_code)
where areas.is_main
    and accuracy.group_id = $group
    and accuracy.horizon > 0
    and (accuracy.is_chosen or accuracy.method_id = 'in-use')
    and accuracy.coverage_80 is not null
order by accuracy.is_chosen desc, accuracy.horizon
