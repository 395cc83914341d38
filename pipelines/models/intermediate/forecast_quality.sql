-- Years ahead and whether the forecast of one area and year is only indicative.
-- grain: area_code, year

with

cluster_paths as (select * from intermediate.cluster_paths),

clusters as (select * from staging.clusters),

judged as (
    select
        cluster_paths.area_code,
        cluster_paths.year,
        max(cluster_paths.horizon) as horizon,
        bool_or(cluster_paths.is_indicative or cluster_paths.note = 'beyond_backtest')
            as is_indicative,
    from cluster_paths
    left join clusters using (cluster_id)
    where clusters.is_partition
    group by all
)

select * from judged
