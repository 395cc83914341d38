-- Goalposts and weight of one quality indicator in one index.
-- grain: index_id, indicator_id

with

goalposts as (select * from staging.goalposts),

listed as (
    select
        index_id,
        indicator_id,
        lower,
        upper,
        weight,
        source,
    from goalposts
)

select * from listed
