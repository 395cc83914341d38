-- Employment, wages and output of one cluster in one year and scope; null where an industry is unreported.
-- grain: area_code, cluster_id, year, scope

with

cluster_parts as (select * from intermediate.cluster_parts),

added as (
    select
        area_code,
        cluster_id,
        year,
        scope,
        string_agg(distinct series_id, '+' order by series_id) as series_id,
        case when count(employee_count) = count(*) then sum(employee_count) end as employee_count,
        case when count(wage_total_cny) = count(*) then sum(wage_total_cny) end as wage_total_cny,
        case when count(output_cny) = count(*) then sum(output_cny) end as output_cny,
        sqrt(
            case when count(standard_error) = count(*) then sum(standard_error * standard_error) end
        ) as standard_error,
        bool_or(is_employee_withheld) as is_employee_withheld,
        bool_or(is_wage_withheld) as is_wage_withheld,
        bool_or(is_output_withheld) as is_output_withheld,
        cast(count(*) as integer) as industry_count,
        case
            when bool_or(value_kind = 'projection') then 'projection'
            when bool_or(value_kind = 'estimate') then 'estimate'
            else 'observed'
        end as value_kind,
        list_sort(list_distinct(flatten(list(raw_ids)))) as raw_ids,
    from cluster_parts
    group by all
)

select * from added
