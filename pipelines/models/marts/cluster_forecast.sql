-- Forecast employment of one cluster in one year ahead, with intervals from its own kind of past errors.
-- grain: area_code, cluster_id, year

with

cluster_paths as (select * from intermediate.cluster_paths),

bounded as (
    select
        area_code,
        cluster_id,
        year,
        horizon,
        origin_year,
        employee_count as point,
        greatest(0, employee_count - half_80) as lower_80,
        employee_count + half_80 as upper_80,
        greatest(0, employee_count - half_95) as lower_95,
        employee_count + half_95 as upper_95,
        method_id,
        residual_count,
        is_indicative,
        note,
        'projection' as value_kind,
    from cluster_paths
)

select * from bounded
