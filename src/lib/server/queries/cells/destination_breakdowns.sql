-- Rows of marts.destination_breakdowns at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select destination_breakdowns.*
from marts.destination_breakdowns
where ($area_code is null or cast("area_code" as varchar) = $area_code)
    and ($graduating_year is null or cast("graduating_year" as varchar) = $graduating_year)
    and ($level is null or cast("level" as varchar) = $level)
    and ($school_id is null or cast("school_id" as varchar) = $school_id)
    and ($cut_off_date is null or cast("cut_off_date" as varchar) = $cut_off_date)
    and ($attribute is null or cast("attribute" as varchar) = $attribute)
    and ($attribute_value is null or cast("attribute_value" as varchar) = $attribute_value)
