-- Tables of the release with their rows, years and entities.
select
    table_name,
    row_count,
    first_year,
    last_year,
    entity_count,
from marts.mart_summary
order by table_name
