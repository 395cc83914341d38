-- Openings of one cluster by occupation over the first five projected years.
with

projected as (
    select
        occupation_openings.*,
        min(occupation_openings.year) over () as year_from,
    from marts.occupation_openings
    join marts.areas using (area_code)
    where areas.is_main
        and occupation_openings.cluster_id = $cluster
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
        and occupation_openings.value_kind = 'projection'
        and (opening_count is not null or opening_count_status is not null)
),

added as (
    select
        occupation_code,
        year_from,
        max(year) as year_to,
        rule.told_sum(expansion_count, expansion_count_status) as expansion_count,
        rule.told_sum_status(expansion_count, expansion_count_status) as expansion_count_status,
        rule.told_sum(replacement_count, replacement_count_status) as replacement_count,
        rule.told_sum_status(replacement_count, replacement_count_status) as replacement_count_status,
        rule.told_sum(opening_count, opening_count_status) as opening_count,
        rule.told_sum_status(opening_count, opening_count_status) as opening_count_status,
        rule.told_sum(entry_demand, entry_demand_status) as entry_demand,
        rule.told_sum_status(entry_demand, entry_demand_status) as entry_demand_status,
    from projected
    where year < year_from + 5
    group by all
),

names as (
    select
        occupation_code,
        case when $language = 'zh' then name_zh else name_en end as occupation_name,
    from marts.occupations
    qualify row_number() over (
        partition by occupation_code
        order by occupation_edition desc
    ) = 1
)

select
    added.occupation_code,
    coalesce(names.occupation_name, added.occupation_code) as occupation_name,
    added.year_from,
    added.year_to,
    added.expansion_count,
    added.expansion_count_status,
    added.replacement_count,
    added.replacement_count_status,
    added.opening_count,
    added.opening_count_status,
    added.entry_demand,
    added.entry_demand_status,
from added
left join names using (occupation_code)
order by added.opening_count desc nulls last, added.occupation_code
