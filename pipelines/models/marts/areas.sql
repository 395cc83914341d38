-- One area: the region itself, a part or a parent of it.
-- grain: area_code

with

areas as (select * from staging.areas),

listed as (
    select
        area_code,
        name_zh,
        name_en,
        parent_code,
        is_main,
    from areas
)

select * from listed
