-- Graduates at work of one class of a school by one attribute of their job, all majors together.
-- grain: area_code, graduating_year, school_id, level, cut_off_date, attribute, value

with

forms as (select * from raw.employment_forms),

renamed as (
    select
        '320282' as area_code,
        graduating_year,
        school_code as school_id,
        case level when '中职' then 'secondary' else 'junior_college' end as level,
        cut_off_date,
        case attribute
            when '就业产业' then 'sector'
            when '就业单位' then 'employer'
            when '就业渠道' then 'channel'
            when '合同期限' then 'contract_length'
            when '社会保险' then 'insurance'
            when '起薪区间' then 'pay_band'
        end as attribute,
        case value
            when '第一产业' then 'primary'
            when '第二产业' then 'secondary'
            when '第三产业' then 'tertiary'
            when '机关事业单位' then 'public'
            when '企业' then 'firm'
            when '个体经营' then 'own_business'
            when '其他单位' then 'other_employer'
            when '学校推荐' then 'school'
            when '中介介绍' then 'agency'
            when '其他渠道' then 'other'
            when '1年及以内' then 'up_to_1_year'
            when '1-2年' then '1_to_2_years'
            when '2-3年' then '2_to_3_years'
            when '3年以上' then 'over_3_years'
            when '三险一金' then 'three_one'
            when '五险' then 'five'
            when '五险一金' then 'five_one'
            when '未参保' then 'none'
            when '2000元以下' then '<2000'
            when '5000元及以上' then '5000+'
            else regexp_replace(value, '元$', '')
        end as value,
        person_count,
        person_count_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from forms
)

select * from renamed
