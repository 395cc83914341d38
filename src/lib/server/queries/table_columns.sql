-- Columns of every table of the release.
select
    columns.table_name,
    columns.column_name,
    lower(columns.data_type) as data_type,
from duckdb_columns() as columns
where columns.database_name = 'release'
order by columns.table_name, columns.column_index
