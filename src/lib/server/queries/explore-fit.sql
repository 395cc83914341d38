-- Structure fit of each level by year, with its 90 % interval.
with

names as (
    select
        subject_code,
        case when $language = 'zh' then name_zh else name_en end as group_name,
    from marts.search_names
    where subject_kind = case when $by = 'field' then 'major' else $by end
    qualify row_number() over (partition by subject_code order by subject_edition desc) = 1
),

grouped as (
    select
        structure_fit.level as group_id,
        structure_fit.year,
        structure_fit.fit as value,
        structure_fit.fit_lower_90 as value_lower,
        structure_fit.fit_upper_90 as value_upper,
        structure_fit.value_kind,
    from marts.structure_fit
    join marts.areas using (area_code)
    where areas.is_main
        and structure_fit.partition = 'clusters'
        and structure_fit.scenario = $scenario
        and structure_fit.fit is not null
        and ($level = 'any' or structure_fit.level = $level)
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
    shown.value,
    shown.value_lower,
    shown.value_upper,
    shown.value_kind,
from shown
left join names on names.subject_code = shown.group_id
order by shown.group_id, shown.year
