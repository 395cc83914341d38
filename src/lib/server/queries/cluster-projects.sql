-- Planned posts of the imported projects of one cluster that are public, earliest first.
select
    projects.project_id,
    case when $language = 'zh' then projects.name_zh else projects.name_en end as project_name,
    projects.start_year,
    projects.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as occupation_name,
    projects.level,
    projects.post_count,
    projects.post_count_status,
    projects.probability,
    projects.value_kind,
from marts.projects
join marts.areas using (area_code)
left join marts.occupations using (occupation_edition, occupation_code)
where areas.is_main
    and projects.cluster_id = $cluster
    and not projects.is_restricted
order by projects.start_year, projects.project_id, projects.occupation_code, projects.level
