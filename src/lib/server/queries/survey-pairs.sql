-- Satisfaction as a school asked and as a third party asked, newest year; the clearest differences first.
with

latest as (
    select survey_discrepancies.*
    from marts.survey_discrepancies
    join marts.areas using (area_code)
    where areas.is_main
        and survey_discrepancies.school_id = $school
        and ($major is null or survey_discrepancies.major_code = $major)
    qualify survey_discrepancies.year = max(survey_discrepancies.year) over ()
)

select
    latest.year,
    latest.school_id,
    latest.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    latest.respondent,
    latest.major_code || '|' || latest.respondent as row_id,
    latest.school_rate,
    latest.school_sample_size,
    latest.third_party_rate,
    latest.third_party_sample_size,
    latest.difference,
    latest.difference_lower_95,
    latest.difference_upper_95,
    latest.is_discrepant,
from latest
join marts.majors using (catalogue, major_code)
order by latest.is_discrepant desc, abs(latest.difference) desc, latest.major_code, latest.respondent
