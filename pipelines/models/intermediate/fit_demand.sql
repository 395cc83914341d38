-- Entry demand of one occupation in one category of the sum: a cluster of the partition, else all clusters.
-- grain: area_code, scenario, level, year, cluster_id, occupation_id
-- Occupations without entry posts at a level are left out; a published outlook counts where nothing finer does.

with

demand_cells as (select * from intermediate.demand_cells),

occupations as (select * from staging.occupations),

wanted as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        occupation_edition,
        occupation_code,
        employee_count,
        replacement_count,
        new_entrant_share,
        entry_demand,
        value_kind,
    from demand_cells
    where new_entrant_share > 0 and (is_partition or cluster_id = 'all')
    qualify
        is_partition = bool_or(is_partition and entry_demand is not null) over (
            partition by area_code, level
        )
),

grouped as (
    select
        wanted.area_code,
        wanted.scenario,
        wanted.level,
        wanted.year,
        wanted.cluster_id,
        concat_ws('|', wanted.occupation_edition, wanted.occupation_code) as occupation_id,
        coalesce(occupations.group_code, wanted.occupation_code) as group_code,
        wanted.employee_count,
        wanted.replacement_count,
        wanted.new_entrant_share,
        wanted.entry_demand,
        wanted.value_kind,
    from wanted
    left join occupations using (occupation_edition, occupation_code)
)

select * from grouped
