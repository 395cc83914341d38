-- Posts that imported projects are expected to add by one projected year to the demand of one level.
-- grain: area_code, cluster_id, year, occupation_edition, occupation_code, level
-- Posts at a stated level are demand of that level only; posts at no stated level are demand of every level.

with

project_years as (select * from intermediate.project_years),

separation_rates as (select * from intermediate.separation_rates),

levels as (
    select
        occupation_edition,
        occupation_code,
        level,
    from separation_rates
    group by all
),

added as (
    select
        project_years.area_code,
        project_years.cluster_id,
        project_years.year,
        project_years.occupation_edition,
        project_years.occupation_code,
        levels.level,
        sum(project_years.employee_count) as employee_count,
        sum(project_years.expansion_count) as expansion_count,
    from project_years
    -- inner join: an occupation unknown to the region has no level
    inner join levels
        on project_years.occupation_edition = levels.occupation_edition
        and project_years.occupation_code = levels.occupation_code
        and (project_years.level in ('all', levels.level) or levels.level = 'all')
    group by all
)

select * from added
