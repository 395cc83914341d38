-- Raw rows behind some rows of one mart, in the order of their files.
with

wanted as (
    select unnest(string_split($keys, chr(10))) as row_key
)

select distinct
    raw_files.path,
    raw_files.sha256,
    raw_files.source,
    raw_rows.sheet,
    raw_rows.row_number,
    raw_rows.content,
    raw_rows.raw_id,
from marts.lineage
join wanted using (row_key)
join marts.raw_rows using (raw_id)
join marts.raw_files using (file_id)
where lineage.table_name = $table
order by raw_files.path, raw_rows.sheet, raw_rows.row_number
