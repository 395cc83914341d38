-- Employment, wages and output of one cluster in one year and scope.
-- grain: area_code, cluster_id, year, scope, series_id
-- A sum with an unreported industry is null, with a suppressed one it is suppressed.

with

cluster_totals as (select * from intermediate.cluster_totals),

clusters as (select * from staging.clusters),

described as (
    select
        cluster_totals.area_code,
        cluster_totals.cluster_id,
        cluster_totals.year,
        cluster_totals.scope,
        cluster_totals.series_id,
        cluster_totals.employee_count,
        case
            when cluster_totals.employee_count is not null then null
            when cluster_totals.is_employee_withheld then 'suppressed'
            else 'not_available'
        end as employee_count_status,
        cluster_totals.wage_total_cny,
        case
            when cluster_totals.wage_total_cny is not null then null
            when cluster_totals.is_wage_withheld then 'suppressed'
            else 'not_available'
        end as wage_total_cny_status,
        cluster_totals.output_cny,
        case
            when cluster_totals.output_cny is not null then null
            when cluster_totals.is_output_withheld then 'suppressed'
            else 'not_available'
        end as output_cny_status,
        cluster_totals.standard_error,
        cluster_totals.industry_count,
        clusters.proxy_zh is not null as is_proxy,
        cluster_totals.value_kind,
    from cluster_totals
    left join clusters using (cluster_id)
)

select * from described
