-- Forecast intervals contain each other and the point, and never narrow with the horizon.
with

cluster_forecast as (select * from marts.cluster_forecast),

compared as (
    select
        area_code,
        cluster_id,
        year,
        lower_95,
        lower_80,
        point,
        upper_80,
        upper_95,
        lag(upper_95 - point) over (
            partition by area_code, cluster_id
            order by horizon
        ) as earlier_half,
    from cluster_forecast
),

broken as (
    select
        area_code,
        cluster_id,
        year,
        lower_95,
        lower_80,
        point,
        upper_80,
        upper_95,
        earlier_half,
    from compared
    where
        lower_95 > lower_80
        or lower_80 > point
        or point > upper_80
        or upper_80 > upper_95
        or upper_95 - point < earlier_half - 1e-6 * (1 + point)
)

select * from broken
