-- Indicators of the newest class of every school, by level, in order of name: no ranking.
with

indicators as (
    select quality_indicators.*
    from marts.quality_indicators
    join marts.areas using (area_code)
    where areas.is_main and quality_indicators.unit = 'school'
    qualify quality_indicators.graduating_year = max(quality_indicators.graduating_year) over ()
)

select
    indicators.level,
    indicators.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    indicators.graduating_year,
    max(sample_size) filter (indicator_id = 'placement_rate') as graduate_count,
    max(indicator_value_status) filter (indicator_id = 'placement_rate') as graduate_count_status,
    max(indicator_value) filter (indicator_id = 'placement_rate') as placement_rate,
    max(indicator_value_status) filter (indicator_id = 'placement_rate') as placement_rate_status,
    max(funnel_lower_95) filter (indicator_id = 'placement_rate') as lower_95,
    max(indicator_value_status) filter (indicator_id = 'placement_rate') as lower_95_status,
    max(funnel_upper_95) filter (indicator_id = 'placement_rate') as upper_95,
    max(indicator_value_status) filter (indicator_id = 'placement_rate') as upper_95_status,
    max(indicator_value) filter (indicator_id = 'in_field_rate') as in_field_rate,
    max(indicator_value_status) filter (indicator_id = 'in_field_rate') as in_field_rate_status,
    max(indicator_value) filter (indicator_id = 'local_rate') as local_rate,
    max(indicator_value_status) filter (indicator_id = 'local_rate') as local_rate_status,
from indicators
join marts.schools using (school_id)
group by indicators.level, indicators.school_id, school_name, indicators.graduating_year
order by indicators.level desc, school_name, indicators.school_id
