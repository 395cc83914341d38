-- Employment and mean yearly change of one occupation in the last observed year, all clusters of the partition.
-- grain: area_code, occupation_edition, occupation_code

with

cluster_occupations as (select * from intermediate.cluster_occupations),

clusters as (select * from staging.clusters),

latest as (
    select
        cluster_occupations.area_code,
        cluster_occupations.occupation_edition,
        cluster_occupations.occupation_code,
        cluster_occupations.employee_count,
        cluster_occupations.expansion_count,
    from cluster_occupations
    left join clusters using (cluster_id)
    where clusters.is_partition
    qualify
        cluster_occupations.year
        = max(cluster_occupations.year) over (partition by cluster_occupations.area_code)
),

added as (
    select
        area_code,
        occupation_edition,
        occupation_code,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        case when count(expansion_count) = count(*) then sum(expansion_count) end
            as expansion_count,
    from latest
    group by all
)

select * from added
