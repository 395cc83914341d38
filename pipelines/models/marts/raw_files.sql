-- One raw file that this release was read from.
-- grain: file_id

with

files as (select * from raw.files),

listed as (
    select
        file_id,
        source,
        path,
        sha256,
        cast(bytes as bigint) as bytes,
        format,
        encoding,
        delimiter,
    from files
)

select * from listed
