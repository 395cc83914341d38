-- Employment of one occupation in one cluster and year and its mean yearly change, observed or projected.
-- grain: area_code, cluster_id, year, occupation_edition, occupation_code
-- Projected years keep the occupations' shares of each industry's last observed year.

with

cluster_occupations as (select * from intermediate.cluster_occupations),

industry_paths as (select * from intermediate.industry_paths),

industry_staffing as (select * from intermediate.industry_staffing),

project_years as (select * from intermediate.project_years),

clusters as (select * from staging.clusters),

projected as (
    select
        industry_paths.area_code,
        industry_paths.cluster_id,
        industry_paths.year,
        industry_staffing.occupation_edition,
        industry_staffing.occupation_code,
        sum(industry_paths.employee_count * industry_staffing.share) as employee_count,
        case
            when count(industry_paths.expansion_count) = count(*)
                then sum(industry_paths.expansion_count * industry_staffing.share)
        end as expansion_count,
        min(industry_paths.expansion_years) as expansion_years,
        'projection' as value_kind,
    from industry_paths
    -- inner join: an industry without a staffing pattern has no occupations
    inner join industry_staffing
        on industry_paths.industry_edition = industry_staffing.industry_edition
        and industry_paths.industry_code = industry_staffing.industry_code
        and industry_paths.origin_year
            between industry_staffing.valid_from and industry_staffing.valid_to
    group by all
),

-- Occupations that only a project brings to the cluster start from nobody.
brought as (
    select
        project_years.area_code,
        project_years.cluster_id,
        project_years.year,
        project_years.occupation_edition,
        project_years.occupation_code,
        0.0 as employee_count,
        0.0 as expansion_count,
        'projection' as value_kind,
    from project_years
    anti join projected using (area_code, cluster_id, year, occupation_edition, occupation_code)
    group by all
),

observed as (
    select
        area_code,
        cluster_id,
        year,
        occupation_edition,
        occupation_code,
        employee_count,
        expansion_count,
        expansion_years,
        'observed' as value_kind,
    from cluster_occupations
),

together as (
    select * from observed
    union all by name
    select * from projected
    union all by name
    select * from brought
),

followed as (
    select
        together.area_code,
        together.cluster_id,
        together.year,
        together.occupation_edition,
        together.occupation_code,
        together.employee_count,
        together.expansion_count,
        together.expansion_years,
        clusters.is_partition,
        together.value_kind,
    from together
    left join clusters using (cluster_id)
)

select * from followed
