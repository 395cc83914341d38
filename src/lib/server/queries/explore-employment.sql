-- Employment, wages or output of clusters by year; employment also as forecast, with its 80 % interval.
with

names as (
    select
        subject_code,
        case when $language = 'zh' then name_zh else name_en end as group_name,
    from marts.search_names
    where subject_kind = case when $by = 'field' then 'major' else $by end
    qualify row_number() over (partition by subject_code order by subject_edition desc) = 1
),

scopes as (
    select cluster_employment.scope
    from marts.cluster_employment
    join marts.areas using (area_code)
    where areas.is_main
    group by cluster_employment.scope
    order by
        count(cluster_employment.employee_count) desc,
        cluster_employment.scope = 'all' desc,
        cluster_employment.scope
    limit 1
),

observed as (
    select
        cluster_employment.cluster_id,
        cluster_employment.year,
        case $measure
            when 'employees' then cluster_employment.employee_count
            when 'output' then cluster_employment.output_cny
            else cluster_employment.wage_total_cny
        end as value,
        case $measure
            when 'employees' then cluster_employment.employee_count_status
            when 'output' then cluster_employment.output_cny_status
            else cluster_employment.wage_total_cny_status
        end as value_status,
        cluster_employment.value_kind,
        cluster_employment.is_proxy,
    from marts.cluster_employment
    join scopes using (scope)
    join marts.areas using (area_code)
    where areas.is_main
),

forecast as (
    select
        cluster_forecast.cluster_id,
        cluster_forecast.year,
        cluster_forecast.point as value,
        cluster_forecast.lower_80 as value_lower,
        cluster_forecast.upper_80 as value_upper,
        cluster_forecast.value_kind,
    from marts.cluster_forecast
    join marts.areas using (area_code)
    where areas.is_main and $measure = 'employees'
),

grouped as (
    select
        cluster_id as group_id,
        unified.*,
    from (select * from observed union all by name select * from forecast) as unified
    join marts.clusters using (cluster_id)
    where clusters.is_partition or list_contains(string_split($items, '|'), cluster_id)
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
    case when shown.value is null then shown.value_status end as value_status,
    shown.value_lower,
    shown.value_upper,
    shown.value_kind,
    shown.is_proxy,
from shown
left join names on names.subject_code = shown.group_id
order by shown.group_id, shown.year
