-- Indices that other studies use, for one level in the last observed year, over clusters and over occupation groups.
with

listed as (
    select comparison_indices.*
    from marts.comparison_indices
    join marts.areas using (area_code)
    where areas.is_main
        and comparison_indices.level = $level
        and comparison_indices.value_kind <> 'projection'
        and not starts_with(comparison_indices.index_id, 'fit_')
    qualify comparison_indices.year = max(comparison_indices.year) over ()
)

select
    listed.index_id,
    listed.year,
    max(comparison_value) filter (where partition = 'clusters') as cluster_value,
    max(comparison_value_status) filter (where partition = 'clusters') as cluster_value_status,
    max(comparison_value) filter (where partition = 'occupation_groups') as group_value,
    max(comparison_value_status) filter (where partition = 'occupation_groups') as group_value_status,
from listed
group by listed.index_id, listed.year
order by listed.index_id
