-- One town or subdistrict with the point that stands for it.
-- grain: area_code, town

with

towns as (select * from staging.towns),

listed as (
    select
        area_code,
        town,
        name_zh,
        name_en,
        longitude,
        latitude,
        is_schematic,
    from towns
)

select * from listed
