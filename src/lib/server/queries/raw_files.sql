-- Raw files that the release was read from.
select
    raw_files.source,
    raw_files.path,
    raw_files.sha256,
    raw_files.bytes::double as bytes,
from marts.raw_files
order by raw_files.source, raw_files.path
