-- Employment, expansion and replacement of one occupation in one cluster, by scenario and level.
-- grain: area_code, scenario, level, year, cluster_id, occupation_edition, occupation_code
-- The products are the measures replacement and entry demand, proved equal to them by a test.

with

occupation_changes as (select * from intermediate.occupation_changes),

project_years as (select * from intermediate.project_years),

separation_rates as (select * from intermediate.separation_rates),

grown as (
    select
        occupation_changes.area_code,
        occupation_changes.cluster_id,
        occupation_changes.year,
        occupation_changes.occupation_edition,
        occupation_changes.occupation_code,
        separation_rates.scenario,
        separation_rates.level,
        occupation_changes.employee_count,
        occupation_changes.expansion_count,
        occupation_changes.expansion_years,
        occupation_changes.value_kind,
    from occupation_changes
    left join separation_rates using (occupation_edition, occupation_code)
),

-- Posts of a project at a stated level are demand of that level only.
planned as (
    select
        project_years.area_code,
        project_years.cluster_id,
        project_years.year,
        project_years.occupation_edition,
        project_years.occupation_code,
        separation_rates.scenario,
        separation_rates.level,
        project_years.employee_count,
        project_years.expansion_count,
        'projection' as value_kind,
    from project_years
    left join separation_rates
        on project_years.occupation_edition = separation_rates.occupation_edition
        and project_years.occupation_code = separation_rates.occupation_code
        and (
            project_years.level in ('all', separation_rates.level)
            or separation_rates.level = 'all'
        )
),

together as (
    select * from grown
    union all by name
    select * from planned
),

added as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        occupation_edition,
        occupation_code,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        case when count(expansion_count) = count(*) then sum(expansion_count) end
            as expansion_count,
        min(expansion_years) as expansion_years,
        value_kind,
    from together
    where scenario is not null
    group by all
),

replaced as (
    select
        added.area_code,
        added.scenario,
        added.level,
        added.year,
        added.cluster_id,
        added.occupation_edition,
        added.occupation_code,
        added.employee_count,
        added.expansion_count,
        added.expansion_years,
        added.employee_count * (separation_rates.exit_rate + separation_rates.transfer_rate)
            as replacement_count,
        separation_rates.new_entrant_share,
        added.value_kind,
    from added
    left join separation_rates using (occupation_edition, occupation_code, level, scenario)
)

select * from replaced
