-- Employment of one occupation in one cluster and year and its mean yearly change, observed or projected.
-- grain: area_code, cluster_id, year, occupation_edition, occupation_code
-- Projected years keep the occupations' shares of the cluster's last observed year.

with

cluster_occupations as (select * from intermediate.cluster_occupations),

cluster_paths as (select * from intermediate.cluster_paths),

cluster_occupation_mix as (select * from intermediate.cluster_occupation_mix),

project_years as (select * from intermediate.project_years),

clusters as (select * from staging.clusters),

projected as (
    select
        cluster_paths.area_code,
        cluster_paths.cluster_id,
        cluster_paths.year,
        cluster_occupation_mix.occupation_edition,
        cluster_occupation_mix.occupation_code,
        cluster_occupation_mix.mix_share * cluster_paths.employee_count as employee_count,
        cluster_occupation_mix.mix_share * cluster_paths.expansion_count as expansion_count,
        cluster_paths.expansion_years,
        'projection' as value_kind,
    from cluster_paths
    -- inner join: a cluster without a staffing pattern has no occupations
    inner join cluster_occupation_mix using (area_code, cluster_id)
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
