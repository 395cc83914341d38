select table_name, row_count, first_year, last_year
from mart_summary
order by row_count desc
