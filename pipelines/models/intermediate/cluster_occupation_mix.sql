-- Share of one occupation in the employment of one cluster in its last observed year.
-- grain: area_code, cluster_id, occupation_edition, occupation_code

with

cluster_occupations as (select * from intermediate.cluster_occupations),

cluster_paths as (select * from intermediate.cluster_paths),

origins as (
    select
        area_code,
        cluster_id,
        min(origin_year) as year,
        min(origin_count) as origin_count,
    from cluster_paths
    group by all
),

shared as (
    select
        cluster_occupations.area_code,
        cluster_occupations.cluster_id,
        cluster_occupations.occupation_edition,
        cluster_occupations.occupation_code,
        cluster_occupations.employee_count / origins.origin_count as mix_share,
    from cluster_occupations
    -- inner join: only the last observed year of a cluster that has a forecast
    inner join origins using (area_code, cluster_id, year)
    where origins.origin_count > 0 and cluster_occupations.employee_count is not null
)

select * from shared
