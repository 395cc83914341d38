-- Rows of marts.quality_indicators at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select quality_indicators.*
from marts.quality_indicators
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($graduating_year is null or cast("graduating_year" as varchar) = $graduating_year)
    and ($unit is null or cast("unit" as varchar) = $unit)
    and ($level is null or cast("level" as varchar) = $level)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
    and ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
    and ($indicator_id is null or cast("indicator_id" as varchar) = $indicator_id)
