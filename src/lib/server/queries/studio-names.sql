-- Names of clusters and occupations, and the group that an occupation belongs to.
select
    'cluster' as kind,
    clusters.cluster_id as id,
    clusters.name_zh,
    clusters.name_en,
    null as group_id,
    clusters.sort_order,
from marts.clusters
union all by name
select
    'occupation' as kind,
    concat_ws('|', occupations.occupation_edition, occupations.occupation_code) as id,
    occupations.name_zh,
    occupations.name_en,
    coalesce(occupations.group_code, occupations.occupation_code) as group_id,
    null as sort_order,
from marts.occupations
order by kind, sort_order, id
