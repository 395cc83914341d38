-- How many of the intervals forecast for one year, as the product would have given them, held what came.
-- grain: area_code, year, horizon

with

forecast_misses as (select * from intermediate.forecast_misses),

judged as (
    select
        area_code,
        year,
        horizon,
        cast(count(*) as integer) as series_count,
        cast(count(*) filter (where is_in_80) as integer) as within_80_count,
        cast(count(*) filter (where is_in_95) as integer) as within_95_count,
        'estimate' as value_kind,
    from forecast_misses
    where is_partition and method_id = 'in-use' and is_in_80 is not null
    group by all
)

select * from judged
