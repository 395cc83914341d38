-- Planned posts of one imported project for one occupation; restricted projects are left out.
-- grain: area_code, project_id, start_year, occupation_code, level

with

projects as (select * from staging.projects),

listed as (
    select
        area_code,
        project_id,
        name_zh,
        name_en,
        cluster_id,
        start_year,
        occupation_edition,
        occupation_code,
        level,
        post_count,
        post_count_status,
        probability,
        is_restricted,
        value_kind,
    from projects
    where not is_restricted
)

select * from listed
