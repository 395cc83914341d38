-- Respondents and satisfied respondents of one program, group and surveyor.
-- grain: area_code, year, school_id, catalogue, major_code, respondent, surveyor
-- The office returns the share of the satisfied, rounded to a tenth of a per cent.

with

surveys as (select * from raw.surveys),

renamed as (
    select
        '320282' as area_code,
        year,
        school_code as school_id,
        '2021' as catalogue,
        major_code,
        length(major_code) as code_level,
        case respondent
            when '毕业生' then 'graduate'
            when '用人单位' then 'employer'
            when '在校生' then 'student'
            when '家长' then 'parent'
        end as respondent,
        case surveyor when '第三方' then 'third_party' else 'school' end as surveyor,
        respondent_count,
        respondent_count_status,
        round(respondent_count * satisfied_share)::integer as satisfied_count,
        coalesce(satisfied_share_status, respondent_count_status) as satisfied_count_status,
        approval_number,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from surveys
)

select * from renamed
