-- Industries ahead add up to the forecast of their cluster, and their changes to its change.
with

industry_paths as (select * from intermediate.industry_paths),

cluster_paths as (select * from intermediate.cluster_paths),

added as (
    select
        area_code,
        cluster_id,
        year,
        sum(employee_count) as employee_sum,
        sum(expansion_count) as expansion_sum,
    from industry_paths
    group by all
),

broken as (
    select
        added.area_code,
        added.cluster_id,
        added.year,
        added.employee_sum,
        cluster_paths.employee_count,
        added.expansion_sum,
        cluster_paths.expansion_count,
    from added
    left join cluster_paths using (area_code, cluster_id, year)
    where
        abs(added.employee_sum - cluster_paths.employee_count)
        > 1e-6 * (1 + cluster_paths.employee_count)
        or abs(added.expansion_sum - cluster_paths.expansion_count)
        > 1e-6 * (1 + cluster_paths.employee_count)
)

select * from broken
