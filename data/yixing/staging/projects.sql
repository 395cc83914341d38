-- Planned posts of one imported project for one occupation from a start year.
-- grain: area_code, project_id, start_year, occupation_code, level

with

projects as (select * from raw.projects),

renamed as (
    select
        '320282' as area_code,
        project_code as project_id,
        name_zh,
        name_en,
        cluster_id,
        start_year,
        '2022' as occupation_edition,
        occupation_code,
        case level when '中职' then 'secondary' else 'junior_college' end as level,
        post_count,
        post_count_status,
        probability,
        is_restricted,
        'projection' as value_kind,
        [raw_id] as raw_ids,
    from projects
)

select * from renamed
