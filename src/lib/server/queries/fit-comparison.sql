-- Indices that other studies use, for one level in the last observed year, over each set of categories.
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
    listed.partition,
    listed.year,
    listed.category_count,
    listed.comparison_value,
    listed.comparison_value_status,
from listed
order by
    list_position(
        [
            'log_deviation',
            'weighted_deviation',
            'cosine',
            'jensen_shannon',
            'grey_relational',
            'coupling',
            'coordination',
            'corrected_coupling',
            'corrected_coordination',
            'mutual_information',
        ],
        listed.index_id
    ),
    listed.partition
