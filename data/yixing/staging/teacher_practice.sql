-- One practice spell of one teacher in a firm.
-- grain: area_code, teacher_key, started_on

with

teacher_practice as (select * from raw.teacher_practice),

renamed as (
    select
        '320282' as area_code,
        teacher_code as teacher_key,
        school_code as school_id,
        hired_on,
        started_on,
        ended_on,
        firm_code as firm_id,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from teacher_practice
)

select * from renamed
