-- Entry demand of one occupation in one category of the sum in one observed year.
-- grain: area_code, level, year, cluster_id, occupation_id

with

fit_demand as (select * from intermediate.fit_demand),

observed as (
    select
        area_code,
        level,
        year,
        cluster_id,
        occupation_id,
        entry_demand,
    from fit_demand
    where scenario = 'base' and value_kind is distinct from 'projection'
)

select * from observed
