-- Sources of the release with what was read from them.
select
    source,
    title_zh,
    title_en,
    producer_zh,
    producer_en,
    licence,
    kind,
    period,
    obtain_zh,
    obtain_en,
    file_count,
    row_count,
    quarantined_count,
from marts.sources
order by source
