-- Employment of one industry within one cluster over the years, at the memberships of the last year.
-- grain: area_code, cluster_id, year, industry_edition, industry_code

with

industry_changes as (select * from intermediate.industry_changes),

cluster_industries as (select * from staging.cluster_industries),

dated as (
    select
        area_code,
        year,
        industry_edition,
        industry_code,
        series_id,
        employee_count,
        max(year) over (partition by area_code) as last_year,
    from industry_changes
),

matched as (
    select
        dated.area_code,
        cluster_industries.cluster_id,
        dated.year,
        dated.industry_edition,
        dated.industry_code,
        dated.series_id,
        dated.employee_count * cluster_industries.share as employee_count,
    from dated
    -- inner join: an industry outside every cluster is counted by the checks
    inner join cluster_industries
        on dated.industry_edition = cluster_industries.industry_edition
        and dated.industry_code = cluster_industries.industry_code
        and dated.last_year >= cluster_industries.valid_from
        and dated.last_year <= coalesce(cluster_industries.valid_to, 9999)
)

select * from matched
