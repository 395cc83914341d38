-- Entry demand of one occupation in one category of the sum: a cluster of the partition, else all clusters.
-- grain: area_code, scenario, level, year, cluster_id, occupation_id
-- Occupations without entry posts at a level are left out; a published outlook counts where nothing finer does.

with

openings as (select * from intermediate.openings),

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
    from openings
    where new_entrant_share > 0 and (is_partition or cluster_id = 'all')
    qualify
        is_partition = bool_or(is_partition and entry_demand is not null) over (
            partition by area_code, level
        )
),

identified as (
    select
        area_code,
        scenario,
        level,
        year,
        cluster_id,
        concat_ws('|', occupation_edition, occupation_code) as occupation_id,
        employee_count,
        replacement_count,
        new_entrant_share,
        entry_demand,
        value_kind,
    from wanted
)

select * from identified
