-- One person-month of social insurance under a keyed hash.
-- grain: area_code, person_key, month

with

insurance_months as (select * from raw.insurance_months),

renamed as (
    select
        '320282' as area_code,
        person_key,
        month,
        'GB/T 4754-2017' as industry_edition,
        industry_code,
        occupation_code,
        wage_cny,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from insurance_months
)

select * from renamed
