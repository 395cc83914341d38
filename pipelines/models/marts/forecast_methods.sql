-- How one forecasting method did on the past of one area, and whether it was chosen there.
-- grain: area_code, method_id

with

forecast_methods as (select * from intermediate.forecast_methods),

labelled as (
    select
        area_code,
        method_id,
        is_chosen,
        relative_error,
        win_count,
        series_count,
        chance,
        choice_reason,
        'estimate' as value_kind,
    from forecast_methods
)

select * from labelled
