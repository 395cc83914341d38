-- One dated gate of one pathway.
-- grain: area_code, pathway_id, gate_id

with

calendar as (select * from raw.calendar),

renamed as (
    select
        '320282' as area_code,
        pathway as pathway_id,
        gate as gate_id,
        name_zh,
        name_en,
        month,
        day,
        years_before_intake,
        source,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from calendar
)

select * from renamed
