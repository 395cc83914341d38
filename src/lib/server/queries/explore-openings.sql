-- Openings or demand for entrants of the partition's clusters, by one breakdown and year.
with

names as (
    select
        subject_code,
        case when $language = 'zh' then name_zh else name_en end as group_name,
    from marts.search_names
    where subject_kind = case when $by = 'field' then 'major' else $by end
    qualify row_number() over (partition by subject_code order by subject_edition desc) = 1
),

counted as (
    select
        occupation_openings.year,
        occupation_openings.cluster_id,
        occupation_openings.occupation_code,
        occupation_openings.level,
        occupation_openings.value_kind,
        case $measure
            when 'openings' then occupation_openings.opening_count
            when 'replacement' then occupation_openings.replacement_count
            else occupation_openings.entry_demand
        end as value,
        case $measure
            when 'openings' then occupation_openings.opening_count_status
            when 'replacement' then occupation_openings.replacement_count_status
            else occupation_openings.entry_demand_status
        end as value_status,
    from marts.occupation_openings
    join marts.areas using (area_code)
    join marts.clusters using (cluster_id)
    where areas.is_main
        and clusters.is_partition
        and occupation_openings.scenario = $scenario
        and occupation_openings.level = $level
        and ($cluster = 'any' or occupation_openings.cluster_id = $cluster)
),

grouped as (
    select
        case $by
            when 'cluster' then cluster_id
            when 'occupation' then occupation_code
            else 'all'
        end as group_id,
        year,
        rule.told_sum(value, value_status) as value,
        rule.told_sum_status(value, value_status) as value_status,
        any_value(value_kind) as value_kind,
    from counted
    group by all
),

shown as (
    select *
    from grouped
    where rule.is_chosen($items, group_id)
        and rule.is_year_chosen($years, year, (select rule.latest_year(year, value_kind) from grouped))
)

select
    group_id,
    coalesce(group_name, group_id) as group_name,
    year,
    shown.value::double as value,
    shown.value_status,
    shown.value_kind,
from shown
left join names on names.subject_code = shown.group_id
order by shown.group_id, shown.year
