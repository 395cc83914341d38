-- Employment of one occupation in one cluster and year and its mean yearly change, observed or projected.
-- grain: area_code, cluster_id, year, occupation_edition, occupation_code
-- Projected years keep the occupations' shares of the cluster's last observed year.

with

cluster_occupations as (select * from intermediate.cluster_occupations),

cluster_paths as (select * from intermediate.cluster_paths),

cluster_occupation_mix as (select * from intermediate.cluster_occupation_mix),

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

followed as (
    select * from observed
    union all by name
    select * from projected
)

select * from followed
