-- Openings of one cluster by occupation over the first five projected years.
with

projected as (
    select
        occupation_openings.occupation_code,
        occupation_openings.year,
        occupation_openings.expansion_count,
        occupation_openings.replacement_count,
        occupation_openings.opening_count,
        occupation_openings.entry_demand,
        min(occupation_openings.year) over () as year_from,
    from marts.occupation_openings
    join marts.areas using (area_code)
    where areas.is_main
        and occupation_openings.cluster_id = $cluster
        and occupation_openings.level = $level
        and occupation_openings.scenario = $scenario
        and occupation_openings.value_kind = 'projection'
        and occupation_openings.opening_count is not null
),

added as (
    select
        occupation_code,
        year_from,
        max(year) as year_to,
        sum(expansion_count) as expansion_count,
        sum(replacement_count) as replacement_count,
        sum(opening_count) as opening_count,
        sum(entry_demand) as entry_demand,
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
    added.replacement_count,
    added.opening_count,
    added.entry_demand,
from added
left join names using (occupation_code)
order by added.opening_count desc, added.occupation_code
