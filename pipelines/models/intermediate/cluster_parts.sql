-- Part of one industry's employment that belongs to one cluster in one year.
-- grain: area_code, cluster_id, year, scope, industry_edition, industry_code

with

industry_series as (select * from intermediate.industry_series),

cluster_industries as (select * from staging.cluster_industries),

matched as (
    select
        industry_series.area_code,
        cluster_industries.cluster_id,
        industry_series.year,
        industry_series.scope,
        industry_series.industry_edition,
        industry_series.industry_code,
        industry_series.series_id,
        cluster_industries.share,
        industry_series.employee_count * cluster_industries.share as employee_count,
        industry_series.wage_total_cny * cluster_industries.share as wage_total_cny,
        industry_series.output_cny * cluster_industries.share as output_cny,
        industry_series.standard_error * cluster_industries.share as standard_error,
        industry_series.is_employee_withheld,
        industry_series.is_wage_withheld,
        industry_series.is_output_withheld,
        industry_series.value_kind,
        industry_series.raw_ids,
    from industry_series
    -- inner join: an industry outside every cluster is counted by the checks
    inner join cluster_industries
        on industry_series.industry_edition = cluster_industries.industry_edition
        and industry_series.industry_code = cluster_industries.industry_code
        and industry_series.year >= cluster_industries.valid_from
        and industry_series.year <= coalesce(cluster_industries.valid_to, 9999)
)

select * from matched
