-- Clusters with their last employment, the five-year forecast and where it ends.
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

employed as (
    select
        cluster_employment.cluster_id,
        cluster_employment.year,
        cluster_employment.employee_count,
        cluster_employment.output_cny,
    from marts.cluster_employment
    join scopes using (scope)
    join marts.areas using (area_code)
    where areas.is_main and cluster_employment.value_kind <> 'projection'
    qualify row_number() over (
        partition by cluster_employment.cluster_id
        order by cluster_employment.year desc
    ) = 1
),

ahead as (
    select
        cluster_forecast.cluster_id,
        cluster_forecast.year as forecast_year,
        cluster_forecast.point,
        cluster_forecast.lower_80,
        cluster_forecast.upper_80,
        cluster_forecast.is_indicative,
    from marts.cluster_forecast
    join marts.areas using (area_code)
    where areas.is_main and cluster_forecast.horizon <= 5 and cluster_forecast.point is not null
    qualify row_number() over (
        partition by cluster_forecast.cluster_id
        order by cluster_forecast.horizon desc
    ) = 1
)

select
    clusters.cluster_id,
    case when $language = 'zh' then clusters.name_zh else clusters.name_en end as name,
    case when $language = 'zh' then clusters.description_zh else clusters.description_en end as description,
    case when $language = 'zh' then clusters.policy_basis_zh else clusters.policy_basis_en end as policy_basis,
    case when $language = 'zh' then clusters.proxy_zh else clusters.proxy_en end as proxy,
    clusters.kind,
    clusters.is_partition,
    clusters.accent,
    employed.year,
    employed.employee_count,
    employed.output_cny,
    ahead.forecast_year,
    ahead.point,
    ahead.lower_80,
    ahead.upper_80,
    ahead.is_indicative,
from marts.clusters
left join employed using (cluster_id)
left join ahead using (cluster_id)
order by clusters.sort_order, clusters.cluster_id
