-- Openings and entry demand of one occupation in one cluster, or in all clusters from a published outlook.
-- grain: area_code, scenario, level, year, cluster_id, occupation_edition, occupation_code
-- The products are the measures replacement and entry demand, proved equal to them by a test.

with

occupation_changes as (select * from intermediate.occupation_changes),

project_posts as (select * from intermediate.project_posts),

separation_rates as (select * from intermediate.separation_rates),

outlook_years as (select * from intermediate.outlook_years),

expected as (
    select
        occupation_changes.area_code,
        separation_rates.scenario,
        separation_rates.level,
        occupation_changes.year,
        occupation_changes.cluster_id,
        occupation_changes.occupation_edition,
        occupation_changes.occupation_code,
        occupation_changes.employee_count
            + case when project_posts.level is null then 0 else project_posts.employee_count end
            as employee_count,
        occupation_changes.expansion_count
            + case when project_posts.level is null then 0 else project_posts.expansion_count end
            as expansion_count,
        occupation_changes.expansion_years,
        separation_rates.exit_rate + separation_rates.transfer_rate as leaving_rate,
        separation_rates.new_entrant_share,
        occupation_changes.is_partition,
        occupation_changes.value_kind,
    from occupation_changes
    -- inner join: every occupation of the region has rates, known or not
    inner join separation_rates using (occupation_edition, occupation_code)
    left join project_posts using (
        area_code, cluster_id, year, occupation_edition, occupation_code, level
    )
),

replaced as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        occupation_edition,
        occupation_code,
        employee_count,
        expansion_count,
        expansion_years,
        employee_count * leaving_rate as replacement_count,
        new_entrant_share,
        is_partition,
        value_kind,
    from expected
),

together as (
    select * from replaced
    union all by name
    select * from outlook_years
),

demanded as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        occupation_edition,
        occupation_code,
        employee_count,
        expansion_count,
        expansion_years,
        replacement_count,
        expansion_count + replacement_count as opening_count,
        new_entrant_share,
        (expansion_count + replacement_count) * new_entrant_share as entry_demand,
        is_partition,
        value_kind,
    from together
)

select * from demanded
