-- Posts that imported projects plan, by project and occupation; restricted projects are no part of a release.
select
    projects.project_id,
    case when $language = 'zh' then projects.name_zh else projects.name_en end as project_name,
    case when $language = 'zh' then clusters.name_zh else clusters.name_en end as cluster_name,
    projects.start_year,
    projects.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    projects.level,
    projects.post_count,
    projects.post_count_status,
    projects.probability,
from marts.projects
join marts.areas using (area_code)
left join marts.clusters using (cluster_id)
left join marts.occupations using (occupation_edition, occupation_code)
where areas.is_main
order by projects.start_year, projects.project_id, occupation_name, projects.level
