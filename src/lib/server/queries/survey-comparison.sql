-- Satisfaction as the school asked and as a third party asked, by whom was asked, all majors together.
with

asked as (
    select survey_discrepancies.*
    from marts.survey_discrepancies
    join marts.areas using (area_code)
    where areas.is_main
        and survey_discrepancies.major_code <> 'all'
        and ($school = 'all' or survey_discrepancies.school_id = $school)
        and survey_discrepancies.school_rate is not null
        and survey_discrepancies.third_party_rate is not null
    qualify survey_discrepancies.year = max(survey_discrepancies.year) over ()
)

select
    year,
    respondent,
    sum(school_sample_size)::integer as school_sample_size,
    round(sum(school_rate * school_sample_size))::integer as school_satisfied_count,
    sum(third_party_sample_size)::integer as third_party_sample_size,
    round(sum(third_party_rate * third_party_sample_size))::integer as third_party_satisfied_count,
    (count(*) filter (is_discrepant))::integer as discrepant_count,
    count(*)::integer as program_count,
from asked
group by year, respondent
order by
    case respondent when 'student' then 1 when 'graduate' then 2 when 'employer' then 3 when 'parent' then 4 else 5 end
