-- Employment of every cluster of the partition, observed and forecast, largest kind first.
with

scopes as (
    select cluster_employment.scope
    from marts.cluster_employment
    join marts.areas using (area_code)
    where areas.is_main
    group by cluster_employment.scope
    order by
        count(cluster_employment.employee_count) desc,
        cluster_employment.scope = 'all' desc,
        cluster_employment.scope
    limit 1
),

observed as (
    select
        cluster_employment.cluster_id,
        cluster_employment.year,
        cluster_employment.value_kind,
        cluster_employment.employee_count,
        cluster_employment.is_proxy,
    from marts.cluster_employment
    join scopes using (scope)
    join marts.areas using (area_code)
    where areas.is_main and cluster_employment.value_kind <> 'projection'
),

forecast as (
    select
        cluster_forecast.cluster_id,
        cluster_forecast.year,
        cluster_forecast.value_kind,
        cluster_forecast.point as employee_count,
        cluster_forecast.lower_80,
        cluster_forecast.upper_80,
        cluster_forecast.is_indicative,
    from marts.cluster_forecast
    join marts.areas using (area_code)
    where areas.is_main and cluster_forecast.point is not null
),

joined as (
    select * from observed
    union all by name
    select * from forecast
)

select
    joined.cluster_id,
    case when $language = 'zh' then clusters.name_zh else clusters.name_en end as cluster_name,
    joined.year,
    joined.value_kind,
    joined.employee_count,
    joined.lower_80,
    joined.upper_80,
    joined.is_proxy,
    joined.is_indicative,
from joined
join marts.clusters using (cluster_id)
where clusters.is_partition
order by clusters.sort_order, joined.value_kind = 'projection', joined.year
