-- Employment of one cluster over the years at the memberships of the last year: one definition throughout.
-- grain: area_code, cluster_id, year

with

cluster_members as (select * from intermediate.cluster_members),

added as (
    select
        area_code,
        cluster_id,
        year,
        string_agg(distinct series_id, '+' order by series_id) as series_id,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        cast(count(*) as integer) as industry_count,
    from cluster_members
    group by all
)

select * from added
