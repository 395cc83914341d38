-- A cluster's occupations are counted in the scope of the sums: never more people than the cluster has.
with

region as (select * from staging.region),

cluster_totals as (select * from intermediate.cluster_totals),

cluster_occupations as (select * from intermediate.cluster_occupations),

staffed as (
    select
        area_code,
        cluster_id,
        year,
        sum(employee_count) as occupation_sum,
    from cluster_occupations
    group by all
),

broken as (
    select
        staffed.area_code,
        staffed.cluster_id,
        staffed.year,
        staffed.occupation_sum,
        cluster_totals.employee_count,
    from staffed
    cross join region
    left join cluster_totals
        on staffed.area_code = cluster_totals.area_code
        and staffed.cluster_id = cluster_totals.cluster_id
        and staffed.year = cluster_totals.year
        and region.employment_scope = cluster_totals.scope
    where staffed.occupation_sum > cluster_totals.employee_count * 1.001 + 0.01
)

select * from broken
