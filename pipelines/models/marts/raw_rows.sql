-- Where one raw row stands in its file; its content only where the region is synthetic.
-- grain: raw_id
-- Files too large to keep row by row carry file and row in the number itself.

with

raw_rows as (select * from raw.rows),

region as (select * from staging.region),

lineage as (select * from marts.lineage),

used as (
    select raw_id from lineage
    group by all
),

located as (
    select
        used.raw_id,
        coalesce(raw_rows.file_id, cast(used.raw_id >> 32 as integer)) as file_id,
        raw_rows.sheet,
        cast(coalesce(raw_rows.row_number, used.raw_id & 4294967295) as integer) as row_number,
        case when region.kind = 'synthetic' then raw_rows.content end as content,
    from used
    cross join region
    left join raw_rows using (raw_id)
)

select * from located
