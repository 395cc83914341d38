copy (
    select unnest(from_json($rows::json, $types), recursive := true)
) to $target (
    format parquet,
    compression zstd,
    kv_metadata {
        title: $title,
        writer: 'DuckDB ' || version() || ', Wenhe',
        rows: $rows_written,
        release: $release,
        content_id: $content_id,
        data_kind: $data_kind,
        columns: $columns
    }
)
