-- Entry demand of all occupations and categories of one area, scenario, level and year, as one list.
-- grain: area_code, scenario, level, year
-- Lists keep the many cells of the chain together for the models that read them whole.

with

fit_demand as (select * from intermediate.fit_demand),

listed as (
    select
        area_code,
        scenario,
        level,
        year,
        bool_or(value_kind = 'projection') as is_projection,
        count(entry_demand) = count(*) as is_complete,
        cast(to_json(list([cluster_id, occupation_id] order by cluster_id, occupation_id)) as varchar)
            as cells,
        cast(
            to_json(
                list(
                    [entry_demand, employee_count, replacement_count, new_entrant_share]
                    order by cluster_id, occupation_id
                )
            ) as varchar
        ) as counts,
    from fit_demand
    group by all
)

select * from listed
