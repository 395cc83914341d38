-- Majors of a field, named as the explorer names its groups.
select majors.major_code
from marts.majors
left join marts.majors as fields
    on fields.catalogue = majors.catalogue and fields.major_code = majors.field_code
where coalesce(fields.name_zh, majors.field_code) = $field
