-- Majors whose code awaits the official catalogue.
select distinct major_code
from marts.majors
where is_provisional
