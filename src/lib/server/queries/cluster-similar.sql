-- Staff of every cluster by occupation in the last observed year, with size, growth and wage bill of each cluster.
with

staffed as (
    select
        occupation_openings.cluster_id,
        occupation_openings.occupation_code,
        max(occupation_openings.employee_count) as staff_count,
    from marts.occupation_openings
    join marts.areas using (area_code)
    where areas.is_main
        and occupation_openings.scenario = 'base'
        and occupation_openings.value_kind <> 'projection'
        and occupation_openings.employee_count is not null
    group by
        occupation_openings.cluster_id,
        occupation_openings.occupation_code,
        occupation_openings.year
    qualify occupation_openings.year = max(occupation_openings.year) over ()
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

employed as (
    select
        cluster_employment.cluster_id,
        cluster_employment.year,
        cluster_employment.employee_count,
        cluster_employment.wage_total_cny,
        first(cluster_employment.employee_count) over earlier as earlier_count,
        first(cluster_employment.year) over earlier as earlier_year,
    from marts.cluster_employment
    join scopes using (scope)
    join marts.areas using (area_code)
    where areas.is_main
        and cluster_employment.value_kind <> 'projection'
        and cluster_employment.employee_count is not null
    window earlier as (
        partition by cluster_employment.cluster_id, cluster_employment.series_id
        order by cluster_employment.year
        range between 5 preceding and current row
    )
    qualify row_number() over (
        partition by cluster_employment.cluster_id
        order by cluster_employment.year desc
    ) = 1
)

select
    clusters.cluster_id,
    clusters.cluster_id = $cluster as is_own,
    case when $language = 'zh' then clusters.name_zh else clusters.name_en end as cluster_name,
    staffed.occupation_code,
    staffed.staff_count,
    employed.year,
    employed.employee_count,
    employed.earlier_count,
    employed.earlier_year,
    employed.wage_total_cny,
from staffed
join marts.clusters using (cluster_id)
left join employed using (cluster_id)
order by clusters.sort_order, staffed.occupation_code
