-- Persons of one class by destination, place of work and match at the cut-off date.
-- grain: area_code, graduating_year, school_id, catalogue, major_code, pathway_id, cut_off_date, status, place_of_work, in_field
-- Classes to 2018 come as margins: place and match are margins over all who work.

with destination_details as (select * from raw.destination_details),
destination_margins as (select * from raw.destination_margins),
details as (
    select
        graduating_year,
        school_code,
        catalogue,
        major_code,
        pathway,
        cut_off_date,
        case status_code
            when '11' then 'contract'
            when '76' then 'flexible'
            when '75' then 'self_employed'
            when '46' then 'military'
            when '80' then 'further_study'
            when '70' then 'seeking'
            when '72' then 'not_seeking'
            when '99' then 'unknown'
        end as status,
        case place
            when '本县市' then 'county'
            when '设区市内' then 'city'
            when '省内' then 'province'
            when '省外' then 'outside'
            else 'all'
        end as place_of_work,
        case in_field when '是' then 'yes' when '否' then 'no' else 'all' end as in_field,
        person_count,
        null::varchar as person_count_status,
        raw_id,
    from destination_details
),
margins as (
    select
        graduating_year,
        school_code,
        catalogue,
        major_code,
        pathway,
        make_date(graduating_year, 12, 31) as cut_off_date,
        case item
            when '协议合同就业' then 'contract'
            when '灵活就业' then 'flexible'
            when '自主创业' then 'self_employed'
            when '应征入伍' then 'military'
            when '升学' then 'further_study'
            when '待就业' then 'seeking'
            when '暂不就业' then 'not_seeking'
            when '去向不明' then 'unknown'
            else 'all'
        end as status,
        case item
            when '本县市' then 'county'
            when '设区市内' then 'city'
            when '省内' then 'province'
            when '省外' then 'outside'
            else 'all'
        end as place_of_work,
        case item
            when '对口就业人数' then 'yes'
            when '不对口就业人数' then 'no'
            else 'all'
        end as in_field,
        person_count,
        person_count_status,
        raw_id,
    from destination_margins
),
returned as (
    select * from details
    union all by name
    select * from margins
),
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
        status,
        place_of_work,
        in_field,
        person_count,
        person_count_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from renamed
