-- Average yearly pay of one cluster and of all clusters together, in the scope with most reported wage bills.
with

paid as (
    select
        cluster_employment.cluster_id,
        cluster_employment.scope,
        cluster_employment.year,
        cluster_employment.series_id,
        cluster_employment.wage_total_cny,
        cluster_employment.employee_count,
        cluster_employment.is_proxy,
        clusters.is_partition,
    from marts.cluster_employment
    join marts.areas using (area_code)
    join marts.clusters using (cluster_id)
    where areas.is_main
        and cluster_employment.wage_total_cny is not null
        and cluster_employment.employee_count is not null
),

scopes as (
    select paid.scope
    from paid
    where paid.cluster_id = $cluster
    group by paid.scope
    order by count(*) desc, paid.scope = 'all' desc, paid.scope
    limit 1
),

together as (
    select
        paid.year,
        sum(paid.wage_total_cny) as together_wage_cny,
        sum(paid.employee_count) as together_count,
    from paid
    join scopes using (scope)
    where paid.is_partition
    group by all
)

select
    paid.year,
    paid.cluster_id,
    paid.series_id,
    paid.wage_total_cny,
    paid.employee_count,
    paid.is_proxy,
    together.together_wage_cny,
    together.together_count,
from paid
join scopes using (scope)
join together using (year)
where paid.cluster_id = $cluster
order by paid.year
