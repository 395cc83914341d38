-- Sources that each mart rests on, by the lineage of its rows, and how many of their rows.
select
    lineage.table_name,
    raw_files.source,
    count(distinct raw_id)::integer as row_count,
from marts.lineage
join marts.raw_rows using (raw_id)
join marts.raw_files using (file_id)
group by all
order by lineage.table_name, raw_files.source
