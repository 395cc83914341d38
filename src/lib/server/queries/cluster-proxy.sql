-- What stands in for a cluster whose own industries are not told apart.
select case when $language = 'zh' then clusters.proxy_zh else clusters.proxy_en end as proxy,
from marts.clusters
where clusters.cluster_id = $cluster
