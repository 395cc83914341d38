-- Every counted row leads back to a raw row wherever its region has raw rows.
with

lineage as (select * from marts.lineage),

raw_files as (select * from marts.raw_files),

enrollment_by_program as (select * from marts.enrollment_by_program),

outcomes_by_program as (select * from marts.outcomes_by_program),

cluster_employment as (select * from marts.cluster_employment),

keyed as (
    select
        'enrollment_by_program' as table_name,
        concat_ws(
            '|', area_code, school_year, school_id, catalogue, major_code, pathway_id, level
        ) as row_key,
    from enrollment_by_program
    union all
    select
        'outcomes_by_program' as table_name,
        concat_ws(
            '|', area_code, graduating_year, school_id, catalogue, major_code, level,
            cut_off_date
        ) as row_key,
    from outcomes_by_program
    union all
    select
        'cluster_employment' as table_name,
        concat_ws('|', area_code, cluster_id, year, scope, series_id) as row_key,
    from cluster_employment
),

broken as (
    select
        keyed.table_name,
        keyed.row_key,
    from keyed
    anti join lineage using (table_name, row_key)
    where exists (select raw_files.file_id from raw_files)
)

select * from broken
