-- Posts that imported projects are expected to add by one projected year, in persons times probability.
-- grain: area_code, cluster_id, year, occupation_edition, occupation_code, level

with

projects as (select * from staging.projects),

cluster_paths as (select * from intermediate.cluster_paths),

expected as (
    select
        area_code,
        cluster_id,
        start_year,
        occupation_edition,
        occupation_code,
        level,
        sum(post_count * probability) as post_count,
    from projects
    group by all
),

added as (
    select
        expected.area_code,
        expected.cluster_id,
        cluster_paths.year,
        expected.occupation_edition,
        expected.occupation_code,
        expected.level,
        sum(expected.post_count) as employee_count,
        sum(case when expected.start_year = cluster_paths.year then expected.post_count else 0 end)
            as expansion_count,
    from expected
    -- inner join: projects that started before the forecast are in the observed figures
    inner join cluster_paths
        on expected.area_code = cluster_paths.area_code
        and expected.cluster_id = cluster_paths.cluster_id
        and expected.start_year > cluster_paths.origin_year
        and expected.start_year <= cluster_paths.year
    group by all
)

select * from added
