-- Output of one cluster by year, in the scope with most reported years.
with

scopes as (
    select cluster_employment.scope
    from marts.cluster_employment
    join marts.areas using (area_code)
    where areas.is_main and cluster_employment.cluster_id = $cluster
    group by cluster_employment.scope
    order by count(cluster_employment.output_cny) desc, cluster_employment.scope
    limit 1
)

select
    cluster_employment.year,
    cluster_employment.value_kind,
    cluster_employment.series_id,
    cluster_employment.output_cny,
    cluster_employment.is_proxy,
from marts.cluster_employment
join scopes using (scope)
join marts.areas using (area_code)
where areas.is_main
    and cluster_employment.cluster_id = $cluster
    and cluster_employment.output_cny is not null
order by cluster_employment.year
