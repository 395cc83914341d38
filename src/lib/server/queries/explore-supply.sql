-- Entrants to the labour market, or coverage of a major's demand, with the 90 % interval where it is known.
with

names as (
    select
        subject_code,
        case when $language = 'zh' then name_zh else name_en end as group_name,
    from marts.search_names
    where subject_kind = case when $by = 'field' then 'major' else $by end
    qualify row_number() over (partition by subject_code order by subject_edition desc) = 1
),

entering as (
    select
        entrants.year,
        entrants.level,
        entrants.major_code,
        entrants.entrant_count as value,
        entrants.entrant_count_status as value_status,
        entrants.lower_90 as value_lower,
        entrants.upper_90 as value_upper,
        entrants.value_kind,
    from marts.entrants
    join marts.areas using (area_code)
    where areas.is_main and $measure = 'entrants'
),

covered as (
    select
        major_coverage.year,
        major_coverage.level,
        major_coverage.major_code,
        major_coverage.coverage as value,
        major_coverage.coverage_status as value_status,
        major_coverage.coverage_lower_90 as value_lower,
        major_coverage.coverage_upper_90 as value_upper,
        major_coverage.value_kind,
        major_coverage.is_indicative,
    from marts.major_coverage
    join marts.areas using (area_code)
    where areas.is_main and $measure = 'coverage' and major_coverage.scenario = $scenario
),

counted as (
    select *
    from (
        select * from entering
        union all by name
        select * from covered
    )
    where ($level = 'any' or level = $level) and (value is not null or value_status = 'suppressed')
),

grouped as (
    select
        case when $by = 'level' then level when $by = 'major' then major_code else 'all' end as group_id,
        year,
        case when ($measure = 'entrants' or count(*) = 1) and count(*) = count(value) then sum(value) end as value,
        max(value_status) as value_status,
        case when count(*) = 1 then any_value(value_lower) end as value_lower,
        case when count(*) = 1 then any_value(value_upper) end as value_upper,
        max(value_kind) as value_kind,
        bool_or(is_indicative) as is_indicative,
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
    shown.value,
    case when shown.value is null then coalesce(shown.value_status, 'not_applicable') end as value_status,
    shown.value_lower,
    shown.value_upper,
    shown.value_kind,
    shown.is_indicative,
from shown
left join names on names.subject_code = shown.group_id
order by shown.group_id, shown.year
