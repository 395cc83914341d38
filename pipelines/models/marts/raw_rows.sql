-- Where one raw row stands in its file; its content only where the region is synthetic.
-- grain: raw_id

with

raw_rows as (select * from raw.rows),

region as (select * from staging.region),

lineage as (select * from marts.lineage),

used as (
    select
        raw_rows.raw_id,
        raw_rows.file_id,
        raw_rows.sheet,
        cast(raw_rows.row_number as integer) as row_number,
        case when region.kind = 'synthetic' then raw_rows.content end as content,
    from raw_rows
    cross join region
    semi join lineage using (raw_id)
)

select * from used
