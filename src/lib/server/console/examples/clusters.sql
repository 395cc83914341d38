select
    clusters.name_zh,
    clusters.name_en,
    min_by(cluster_employment.employee_count, cluster_employment.year) as first_count,
    max_by(cluster_employment.employee_count, cluster_employment.year) as last_count,
    last_count / first_count - 1 as growth
from cluster_employment
join clusters using (cluster_id)
where cluster_employment.scope = 'all' and cluster_employment.value_kind = 'observed'
group by clusters.name_zh, clusters.name_en
order by growth desc
