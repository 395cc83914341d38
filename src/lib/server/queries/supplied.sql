-- Contract tables and whether the region supplies them.
select
    table_name,
    is_supplied,
    reason_zh,
    reason_en,
from marts.supplied
order by table_name
