-- Plan, admission and registration of one program and intake type in one school year.
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, intake_type

with

enrollment_workbooks as (select * from raw.enrollment_workbooks),

enrollment_private as (select * from raw.enrollment_private),

returned as (
    select * from enrollment_workbooks
    union all by name
    select * from enrollment_private
),

renamed as (
    select
        '320282' as area_code,
        school_year,
        school_code as school_id,
        replace(catalogue, '年版', '') as catalogue,
        major_code,
        length(major_code) as code_level,
        pathway as pathway_id,
        case intake_type when '转段' then 'transfer' else 'new_intake' end as intake_type,
        planned_count,
        planned_count_status,
        admitted_count,
        admitted_count_status,
        registered_count,
        registered_count_status,
        first_choice_count,
        first_choice_count_status,
        coalesce(remark like '%仅含秋季%', false) as is_partial_year,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from renamed
