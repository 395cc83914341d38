-- Employment of one cluster as observed, then as forecast with its intervals.
with

scopes as (
    select cluster_employment.scope
    from marts.cluster_employment
    join marts.areas using (area_code)
    where areas.is_main and cluster_employment.cluster_id = $cluster
    group by cluster_employment.scope
    order by
        count(cluster_employment.employee_count) desc,
        cluster_employment.scope = 'all' desc,
        cluster_employment.scope
    limit 1
),

returned as (
    select
        cluster_employment.year,
        cluster_employment.value_kind,
        cluster_employment.series_id,
        cluster_employment.employee_count,
        cluster_employment.employee_count_status,
        cluster_employment.wage_total_cny,
        cluster_employment.is_proxy,
    from marts.cluster_employment
    join scopes using (scope)
    join marts.areas using (area_code)
    where areas.is_main
        and cluster_employment.cluster_id = $cluster
        and cluster_employment.value_kind <> 'projection'
),

known as (
    select
        min(year) as first_year,
        max(year) as last_year,
    from returned
    where employee_count is not null
),

-- A year that is missing among others is shown with its reason.
observed as (
    select returned.*,
    from returned
    join known on returned.year between known.first_year and known.last_year
),

forecast as (
    select
        cluster_forecast.year,
        cluster_forecast.value_kind,
        cluster_forecast.point as employee_count,
        cluster_forecast.lower_80,
        cluster_forecast.upper_80,
        cluster_forecast.lower_95,
        cluster_forecast.upper_95,
        cluster_forecast.horizon,
        cluster_forecast.method_id,
        cluster_forecast.residual_count,
        cluster_forecast.is_indicative,
    from marts.cluster_forecast
    join marts.areas using (area_code)
    where areas.is_main
        and cluster_forecast.cluster_id = $cluster
        and cluster_forecast.point is not null
),

joined as (
    select * from observed
    union all by name
    select * from forecast
)

select * from joined
order by value_kind = 'projection', year
