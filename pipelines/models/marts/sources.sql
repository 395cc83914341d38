-- One source of the region: who made it, under which licence, and how much of it was read.
-- grain: source
-- Files too large to keep row by row have no row count here.

with

sources as (select * from staging.sources),

files as (select * from raw.files),

raw_rows as (select * from raw.rows),

quarantine as (select * from raw.quarantine),

files_read as (
    select
        source,
        count(*) as file_count,
    from files
    group by all
),

rows_read as (
    select
        files.source,
        count(*) as row_count,
    from raw_rows
    left join files using (file_id)
    group by all
),

rows_held as (
    select
        files.source,
        count(*) as quarantined_count,
    from quarantine
    left join files using (file_id)
    group by all
),

counted as (
    select
        sources.source,
        sources.title_zh,
        sources.title_en,
        sources.producer_zh,
        sources.producer_en,
        sources.licence,
        sources.kind,
        sources.period,
        sources.obtain_zh,
        sources.obtain_en,
        cast(coalesce(files_read.file_count, 0) as integer) as file_count,
        cast(rows_read.row_count as integer) as row_count,
        cast(coalesce(rows_held.quarantined_count, 0) as integer) as quarantined_count,
    from sources
    left join files_read using (source)
    left join rows_read using (source)
    left join rows_held using (source)
)

select * from counted
