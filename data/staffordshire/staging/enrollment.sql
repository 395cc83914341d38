-- Enrolments by subject area in the local skills area, and apprenticeship starts delivered in the nine districts by provider.
-- "Information and Communication Technology" is the earlier name of Digital Technology. Providers' starts name no subject: an area of their own.
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, intake_type
with datahub as (select * from raw.datahub),
earlier as (select * from raw.fe_subject_areas_2021),
deliveries as (select * from raw.apprenticeship_deliveries),
subjects as (
    select
        major_code,
        case major_code
            when '06' then 'Information and Communication Technology'
            when '99' then 'Not Applicable/ Not Known'
            else name_en
        end as subject_area,
    from reference.majors
),
by_subject as (
    select
        2023 as school_year,
        subgroup as subject_area,
        value as admitted_count,
        value_status as admitted_count_status,
        raw_id,
    from datahub
    where
        area = 'Stoke-on-Trent and Staffordshire LSIP'
        and metric = 'enrolmentsAims' and breakdown = 'SSA'
    union all by name
    select
        2021 as school_year,
        subject_area,
        enrolment_count as admitted_count,
        enrolment_count_status as admitted_count_status,
        raw_id,
    from earlier
    where
        area = 'Stoke-on-Trent and Staffordshire' and geographic_level = 'LSIP'
        and level = 'Total' and sex = 'Total'
),
returned as (
    select
        'ST' as area_code,
        by_subject.school_year,
        'all' as school_id,
        subjects.major_code,
        'further-education' as pathway_id,
        by_subject.admitted_count,
        by_subject.admitted_count_status,
        false as is_partial_year,
        [by_subject.raw_id] as raw_ids,
    from by_subject
    left join subjects using (subject_area)
    union all by name
    select
        'ST-APP' as area_code,
        cast(left(academic_year, 4) as integer) as school_year,
        regexp_extract(provider_name, '\(([0-9]+)\)$', 1) as school_id,
        'all' as major_code,
        'apprenticeship' as pathway_id,
        sum(start_count) as admitted_count,
        null as admitted_count_status,
        academic_year like '%(%' as is_partial_year,
        list(raw_id order by raw_id) as raw_ids,
    from deliveries
    where delivery_district in (
        'Stoke-on-Trent', 'Stafford', 'Tamworth', 'Lichfield', 'Cannock Chase',
        'East Staffordshire', 'South Staffordshire', 'Newcastle-under-Lyme', 'Staffordshire Moorlands'
    )
    group by all
),
enrollment as (
    select
        area_code,
        school_year,
        school_id,
        'SSA' as catalogue,
        major_code,
        2 as code_level,
        pathway_id,
        'new_intake' as intake_type,
        cast(null as integer) as planned_count,
        'not_available' as planned_count_status,
        cast(admitted_count as integer) as admitted_count,
        admitted_count_status,
        cast(null as integer) as registered_count,
        'not_available' as registered_count_status,
        cast(null as integer) as first_choice_count,
        'not_available' as first_choice_count_status,
        is_partial_year,
        'observed' as value_kind,
        raw_ids,
    from returned
)

select * from enrollment
