-- Employment of one occupation in one cluster and year, and its mean yearly change at that year's shares.
-- grain: area_code, cluster_id, year, occupation_edition, occupation_code

with

cluster_parts as (select * from intermediate.cluster_parts),

industry_changes as (select * from intermediate.industry_changes),

industry_staffing as (select * from intermediate.industry_staffing),

staffed as (
    select
        cluster_parts.area_code,
        cluster_parts.cluster_id,
        cluster_parts.year,
        industry_staffing.occupation_edition,
        industry_staffing.occupation_code,
        industry_changes.employee_count * cluster_parts.share * industry_staffing.share
            as employee_count,
        industry_changes.expansion_count * cluster_parts.share * industry_staffing.share
            as expansion_count,
        industry_changes.expansion_years,
    from cluster_parts
    -- inner join: only the scope that sums use, observed years, and staffed industries
    inner join industry_changes using (area_code, year, scope, industry_edition, industry_code)
    inner join industry_staffing
        on cluster_parts.industry_edition = industry_staffing.industry_edition
        and cluster_parts.industry_code = industry_staffing.industry_code
        and cluster_parts.year between industry_staffing.valid_from and industry_staffing.valid_to
),

added as (
    select
        area_code,
        cluster_id,
        year,
        occupation_edition,
        occupation_code,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        case when count(expansion_count) = count(*) then sum(expansion_count) end
            as expansion_count,
        min(expansion_years) as expansion_years,
    from staffed
    group by all
)

select * from added
