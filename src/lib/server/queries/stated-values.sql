-- Counted values that a release states for a past year, one row each: what a later release can revise.
with

main as (
    select areas.area_code from marts.areas where areas.is_main
),

values_stated as (
    select
        'cluster_employment' as table_name,
        'employee_count' as column_name,
        cluster_employment.cluster_id || '|' || cluster_employment.scope as subject_id,
        null::varchar as major_code,
        case when $language = 'zh' then clusters.name_zh else clusters.name_en end as subject_name,
        cluster_employment.year,
        cluster_employment.employee_count::double as value,
    from marts.cluster_employment
    join main using (area_code)
    join marts.clusters using (cluster_id)
    where cluster_employment.value_kind <> 'projection'
    union all by name
    select
        'outcomes_by_major' as table_name,
        'graduate_count' as column_name,
        outcomes_by_major.level || '|' || outcomes_by_major.catalogue || '|' || outcomes_by_major.major_code
        || '|' || outcomes_by_major.cut_off_date as subject_id,
        outcomes_by_major.major_code,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as subject_name,
        outcomes_by_major.graduating_year as year,
        outcomes_by_major.graduate_count::double as value,
    from marts.outcomes_by_major
    join main using (area_code)
    join marts.majors using (catalogue, major_code)
    union all by name
    select
        'outcomes_by_major' as table_name,
        'placement_rate' as column_name,
        outcomes_by_major.level || '|' || outcomes_by_major.catalogue || '|' || outcomes_by_major.major_code
        || '|' || outcomes_by_major.cut_off_date as subject_id,
        outcomes_by_major.major_code,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as subject_name,
        outcomes_by_major.graduating_year as year,
        outcomes_by_major.placement_rate as value,
    from marts.outcomes_by_major
    join main using (area_code)
    join marts.majors using (catalogue, major_code)
    union all by name
    select
        'enrollment_by_major' as table_name,
        'registered_count' as column_name,
        enrollment_by_major.level || '|' || enrollment_by_major.catalogue || '|'
        || enrollment_by_major.major_code as subject_id,
        enrollment_by_major.major_code,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as subject_name,
        enrollment_by_major.school_year as year,
        enrollment_by_major.registered_count::double as value,
    from marts.enrollment_by_major
    join main using (area_code)
    join marts.majors using (catalogue, major_code)
)

select
    values_stated.table_name,
    values_stated.column_name,
    values_stated.subject_id,
    values_stated.major_code,
    values_stated.subject_name,
    values_stated.year,
    values_stated.value,
from values_stated
order by
    values_stated.table_name,
    values_stated.column_name,
    values_stated.subject_id,
    values_stated.year
