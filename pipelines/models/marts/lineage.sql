-- One raw row behind one row of a counted mart.
-- grain: table_name, row_key, raw_id

with

enrollment_cells as (select * from intermediate.enrollment_cells),

outcome_cells as (select * from intermediate.outcome_cells),

cluster_totals as (select * from intermediate.cluster_totals),

returned_rows as (select * from intermediate.returned_rows),

keyed as (
    select
        'enrollment_by_program' as table_name,
        concat_ws(
            '|', area_code, school_year, school_id, catalogue, major_code, pathway_id, level
        ) as row_key,
        unnest(raw_ids) as raw_id,
    from enrollment_cells
    union all
    select
        'enrollment_by_major' as table_name,
        concat_ws('|', area_code, school_year, level, catalogue, major_code) as row_key,
        unnest(raw_ids) as raw_id,
    from enrollment_cells
    where not is_margin
    union all
    select
        'outcomes_by_program' as table_name,
        concat_ws(
            '|', area_code, graduating_year, school_id, catalogue, major_code, level, cut_off_date
        ) as row_key,
        unnest(raw_ids) as raw_id,
    from outcome_cells
    union all
    select
        'outcomes_by_major' as table_name,
        concat_ws('|', area_code, graduating_year, catalogue, major_code, level, cut_off_date) as row_key,
        unnest(raw_ids) as raw_id,
    from outcome_cells
    where not is_margin
    union all
    select
        'cluster_employment' as table_name,
        concat_ws('|', area_code, cluster_id, year, scope, series_id) as row_key,
        unnest(raw_ids) as raw_id,
    from cluster_totals
    union all
    select
        table_name,
        row_key,
        unnest(raw_ids) as raw_id,
    from returned_rows
),

listed as (
    select distinct
        table_name,
        row_key,
        raw_id,
    from keyed
)

select * from listed
