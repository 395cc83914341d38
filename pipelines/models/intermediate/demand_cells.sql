-- Openings and entry demand of one occupation in one cluster, or in all clusters from a published outlook.
-- grain: area_code, scenario, level, year, cluster_id, occupation_edition, occupation_code

with

openings as (select * from intermediate.openings),

outlook_years as (select * from intermediate.outlook_years),

clusters as (select * from staging.clusters),

published as (
    select
        area_code,
        scenario,
        level,
        year,
        'all' as cluster_id,
        occupation_edition,
        occupation_code,
        employee_count,
        expansion_count,
        replacement_count,
        new_entrant_share,
        'projection' as value_kind,
    from outlook_years
),

together as (
    select * from openings
    union all by name
    select * from published
),

demanded as (
    select
        together.area_code,
        together.scenario,
        together.level,
        together.year,
        together.cluster_id,
        together.occupation_edition,
        together.occupation_code,
        together.employee_count,
        together.expansion_count,
        together.expansion_years,
        together.replacement_count,
        together.expansion_count + together.replacement_count as opening_count,
        together.new_entrant_share,
        (together.expansion_count + together.replacement_count) * together.new_entrant_share
            as entry_demand,
        coalesce(clusters.is_partition, false) as is_partition,
        together.value_kind,
    from together
    left join clusters using (cluster_id)
)

select * from demanded
