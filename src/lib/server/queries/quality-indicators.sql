-- Employment quality of the newest class of one program, or of a whole school where $major is `all`.
with

latest as (
    select quality_indicators.*
    from marts.quality_indicators
    join marts.areas using (area_code)
    where areas.is_main
        and quality_indicators.school_id = $school
        and quality_indicators.major_code = $major
        and quality_indicators.level = $level
    qualify quality_indicators.graduating_year = max(quality_indicators.graduating_year) over ()
)

select
    latest.indicator_id,
    latest.school_id,
    latest.major_code,
    latest.graduating_year,
    case when latest.indicator_id not like 'pay_%' then latest.indicator_value end as rate,
    case when latest.indicator_id not like 'pay_%' then latest.indicator_value_status end as rate_status,
    case when latest.indicator_id = 'pay_median' then latest.indicator_value end as pay_cny,
    case when latest.indicator_id = 'pay_median' then latest.indicator_value_status end as pay_cny_status,
    case when latest.indicator_id = 'pay_ratio' then latest.indicator_value end as pay_ratio,
    case when latest.indicator_id = 'pay_ratio' then latest.indicator_value_status end as pay_ratio_status,
    latest.value_bound,
    latest.sample_size,
    latest.lower_95,
    latest.upper_95,
    latest.funnel_centre,
    latest.funnel_lower_95,
    latest.funnel_upper_95,
    latest.funnel_lower_998,
    latest.funnel_upper_998,
    latest.funnel_position,
    latest.cut_off_date,
from latest
order by
    case latest.indicator_id
        when 'placement_rate' then 1
        when 'in_field_rate' then 2
        when 'local_rate' then 3
        when 'further_study_rate' then 4
        when 'retention_rate' then 5
        when 'satisfaction_rate' then 6
        when 'pay_median' then 7
        else 8
    end
