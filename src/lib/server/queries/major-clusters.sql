-- Clusters that the entrants of one major reach through their occupations, last observed year.
select
    flows_to_clusters.cluster_id,
    case when $language = 'zh' then clusters.name_zh else clusters.name_en end as cluster_name,
    flows_to_clusters.year,
    flows_to_clusters.entrant_count,
    flows_to_clusters.entrant_count_status,
    flows_to_clusters.value_kind,
from marts.flows_to_clusters
join marts.areas using (area_code)
join marts.clusters using (cluster_id)
where areas.is_main
    and flows_to_clusters.major_code = $major
    and flows_to_clusters.level = $level
    and flows_to_clusters.catalogue = $catalogue
    and flows_to_clusters.value_kind <> 'projection'
    and (flows_to_clusters.entrant_count > 0 or flows_to_clusters.entrant_count_status is not null)
    and clusters.is_partition
qualify flows_to_clusters.year = max(flows_to_clusters.year) over ()
order by flows_to_clusters.entrant_count desc nulls last, flows_to_clusters.cluster_id
