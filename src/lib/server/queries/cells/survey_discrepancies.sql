-- Rows of marts.survey_discrepancies at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select survey_discrepancies.*
from marts.survey_discrepancies
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($year is null or cast("year" as varchar) = $year)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
    and ($respondent is null or cast("respondent" as varchar) = $respondent)
