-- Employment of one cluster over the years at the memberships of the last year: one definition throughout.
-- grain: area_code, cluster_id, year

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
        dated.series_id,
        dated.employee_count * cluster_industries.share as employee_count,
    from dated
    -- inner join: an industry outside every cluster is counted by the checks
    inner join cluster_industries
        on dated.industry_edition = cluster_industries.industry_edition
        and dated.industry_code = cluster_industries.industry_code
        and dated.last_year >= cluster_industries.valid_from
        and dated.last_year <= coalesce(cluster_industries.valid_to, 9999)
),

added as (
    select
        area_code,
        cluster_id,
        year,
        string_agg(distinct series_id, '+' order by series_id) as series_id,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        cast(count(*) as integer) as industry_count,
    from matched
    group by all
)

select * from added
