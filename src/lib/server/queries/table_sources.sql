-- Sources that each mart rests on, by the lineage of its rows.
select distinct
    lineage.table_name,
    raw_files.source,
from marts.lineage
join marts.raw_rows using (raw_id)
join marts.raw_files using (file_id)
order by lineage.table_name, raw_files.source
