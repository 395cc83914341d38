-- What the area's own method would have said of one cluster from an earlier year, beside what came.
-- grain: area_code, cluster_id, origin_year, horizon

with

forecast_misses as (select * from intermediate.forecast_misses),

forecast_methods as (select * from intermediate.forecast_methods),

chosen as (
    select
        forecast_misses.area_code,
        forecast_misses.cluster_id,
        forecast_misses.origin_year,
        forecast_misses.horizon,
        forecast_misses.year,
        forecast_misses.point,
        forecast_misses.employee_count,
        forecast_misses.scale,
    from forecast_misses
    inner join forecast_methods using (area_code, method_id) -- keeps the chosen method alone
    where forecast_methods.is_chosen
)

select * from chosen
