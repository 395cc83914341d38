-- One dated gate of one pathway.
-- grain: area_code, pathway_id, gate_id

with

calendar as (select * from staging.calendar),

listed as (
    select
        area_code,
        pathway_id,
        gate_id,
        name_zh,
        name_en,
        month,
        day,
        years_before_intake,
        source,
        value_kind,
    from calendar
)

select * from listed
