-- Warnings that somebody accepted, and rows held aside.
select
    defects.file,
    defects.sheet,
    defects.row_number,
    defects.column_name,
    defects.rule,
    defects.severity,
    defects.value,
    defects.message_zh,
    defects.message_en,
    defects.acknowledged_by,
from marts.defects
order by defects.severity, defects.file, defects.sheet, defects.row_number, defects.column_name
