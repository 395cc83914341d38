-- Employment, wages and output of one cluster in one year and scope.
-- grain: area_code, cluster_id, year, scope, series_id
-- A sum with an unreported industry is null.

with

cluster_parts as (select * from intermediate.cluster_parts),

clusters as (select * from staging.clusters),

added as (
    select
        area_code,
        cluster_id,
        year,
        scope,
        string_agg(distinct series_id, '+' order by series_id) as series_id,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        case when count(wage_total_cny) = count(*) then sum(wage_total_cny) end as wage_total_cny,
        case when count(output_cny) = count(*) then sum(output_cny) end as output_cny,
        sqrt(
            case when count(standard_error) = count(*) then sum(standard_error * standard_error) end
        ) as standard_error,
        cast(count(*) as integer) as industry_count,
        max(value_kind) as value_kind,
    from cluster_parts
    group by all
),

described as (
    select
        added.area_code,
        added.cluster_id,
        added.year,
        added.scope,
        added.series_id,
        added.employee_count,
        added.wage_total_cny,
        added.output_cny,
        added.standard_error,
        added.industry_count,
        clusters.proxy_zh is not null as is_proxy,
        added.value_kind,
    from added
    left join clusters using (cluster_id)
)

select * from described
