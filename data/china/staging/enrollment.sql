-- Students admitted in China by field and year.
-- Secondary fields before 2010 follow an older catalogue that covers 63 to 70 % of all: left out. 师范 is an "of which".
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, intake_type
with secondary as (select * from raw.secondary_admitted),
college as (select * from raw.college_admitted),
fields as (select * from reference.majors),
returned as (
    select 'CN-SV-2010' as catalogue, 'national-secondary' as pathway_id, * from secondary
    where year >= 2010
    union all by name
    select 'CN-JC-2004' as catalogue, 'national-junior-college' as pathway_id, * from college
    where field_name <> '师范'
),
enrollment as (
    select
        'CN' as area_code,
        returned.year as school_year,
        'all' as school_id,
        returned.catalogue,
        fields.major_code,
        2 as code_level,
        returned.pathway_id,
        'new_intake' as intake_type,
        cast(null as integer) as planned_count,
        'not_available' as planned_count_status,
        cast(round(returned.person_count) as integer) as admitted_count,
        returned.person_count_status as admitted_count_status,
        cast(null as integer) as registered_count,
        'not_available' as registered_count_status,
        cast(null as integer) as first_choice_count,
        'not_available' as first_choice_count_status,
        false as is_partial_year,
        'observed' as value_kind,
        [returned.raw_id] as raw_ids,
    from returned
    left join fields on fields.catalogue = returned.catalogue and fields.name_zh = returned.field_name
    where returned.person_count is not null
)

select * from enrollment
