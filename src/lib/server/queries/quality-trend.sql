-- Indicators of the last five classes of a school, or of the region ('all'), one row per level and class.
with

indicators as (
    select quality_indicators.*
    from marts.quality_indicators
    join marts.areas using (area_code)
    where areas.is_main
        and quality_indicators.school_id = $school
        and quality_indicators.major_code = 'all'
),

recent as (
    select * from indicators
    where graduating_year > (select max(graduating_year) from indicators) - 5
)

select
    level,
    graduating_year,
    max(cut_off_date) as cut_off_date,
    max(sample_size) filter (indicator_id = 'placement_rate') as graduate_count,
    max(indicator_value_status) filter (indicator_id = 'placement_rate') as graduate_count_status,
    max(indicator_value) filter (indicator_id = 'placement_rate') as placement_rate,
    max(indicator_value_status) filter (indicator_id = 'placement_rate') as placement_rate_status,
    max(lower_95) filter (indicator_id = 'placement_rate') as placement_lower,
    max(upper_95) filter (indicator_id = 'placement_rate') as placement_upper,
    max(indicator_value) filter (indicator_id = 'further_study_rate') as further_study_rate,
    max(indicator_value_status) filter (indicator_id = 'further_study_rate') as further_study_rate_status,
    max(indicator_value) filter (indicator_id = 'in_field_rate') as in_field_rate,
    max(indicator_value_status) filter (indicator_id = 'in_field_rate') as in_field_rate_status,
    max(indicator_value) filter (indicator_id = 'local_rate') as local_rate,
    max(indicator_value_status) filter (indicator_id = 'local_rate') as local_rate_status,
    max(numerator_count) filter (indicator_id = 'local_rate') as local_count,
    max(sample_size) filter (indicator_id = 'local_rate') as place_known_count,
    max(indicator_value) filter (indicator_id = 'pay_median') as pay_median,
    max(indicator_value_status) filter (indicator_id = 'pay_median') as pay_median_status,
    max(sample_size) filter (indicator_id = 'pay_median') as pay_count,
    max(indicator_value_status) filter (indicator_id = 'pay_median') as pay_count_status,
    max(indicator_value) filter (indicator_id = 'retention_rate') as retention_rate,
    max(indicator_value_status) filter (indicator_id = 'retention_rate') as retention_rate_status,
    max(indicator_value) filter (indicator_id = 'satisfaction_rate') as satisfaction_rate,
    max(indicator_value_status) filter (indicator_id = 'satisfaction_rate') as satisfaction_rate_status,
    max(sample_size) filter (indicator_id = 'satisfaction_rate') as respondent_count,
    max(indicator_value_status) filter (indicator_id = 'satisfaction_rate') as respondent_count_status,
from recent
group by level, graduating_year
order by level desc, graduating_year
