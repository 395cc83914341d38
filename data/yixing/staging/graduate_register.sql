-- One graduate under a keyed hash.
-- grain: area_code, person_key, graduating_year

with

graduate_register as (select * from raw.graduate_register),

renamed as (
    select
        '320282' as area_code,
        person_key,
        graduating_year,
        school_code as school_id,
        catalogue,
        major_code,
        pathway as pathway_id,
        case origin
            when '本县市' then 'county'
            when '设区市内' then 'city'
            when '省内' then 'province'
            when '省外' then 'outside'
            else 'unknown'
        end as origin,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from graduate_register
)

select * from renamed
