-- Persons of one class by one attribute of their origin or job.
-- grain: area_code, graduating_year, school_id, catalogue, major_code, pathway_id, cut_off_date, attribute, value

with

destination_attributes as (select * from raw.destination_attributes),

renamed as (
    select
        '320282' as area_code,
        graduating_year,
        school_code as school_id,
        replace(catalogue, '年版', '') as catalogue,
        major_code,
        length(major_code) as code_level,
        pathway as pathway_id,
        cut_off_date,
        case attribute
            when '生源地' then 'origin'
            when '合同期限' then 'contract_length'
            when '社会保险' then 'insurance'
            when '起薪区间' then 'pay_band'
            when '起薪中位数' then 'pay_median'
            when '六个月留任' then 'retention_six_month'
        end as attribute,
        value,
        person_count,
        person_count_status,
        median_cny,
        median_cny_status,
        sample_size,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from destination_attributes
)

select * from renamed
