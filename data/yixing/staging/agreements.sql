-- One agreement between a school and a firm.
-- grain: area_code, agreement_id

with

agreements as (select * from raw.agreements),

renamed as (
    select
        '320282' as area_code,
        agreement_code as agreement_id,
        school_code as school_id,
        firm_code as firm_id,
        '2021' as catalogue,
        major_code,
        case kind
            when '订单班' then 'order_class'
            when '现代学徒制' then 'apprenticeship'
            when '实习基地' then 'base'
            when '理事会' then 'council'
            else 'other'
        end as kind,
        signed_on,
        ends_on,
        student_count,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from agreements
)

select * from renamed
