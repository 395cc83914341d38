-- Students on the roll in China by field and year, all grades together.
-- Secondary fields before 2010 follow an older catalogue that covers 63 to 70 % of all: left out. 师范 is an "of which".
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, grade
with secondary as (select * from raw.secondary_students),
college as (select * from raw.college_students),
fields as (select * from reference.majors),
returned as (
    select 'CN-SV-2010' as catalogue, 'national-secondary' as pathway_id, * from secondary
    where year >= 2010
    union all by name
    select 'CN-JC-2004' as catalogue, 'national-junior-college' as pathway_id, * from college
    where field_name <> '师范'
),
students as (
    select
        'CN' as area_code,
        returned.year as school_year,
        'all' as school_id,
        returned.catalogue,
        fields.major_code,
        2 as code_level,
        returned.pathway_id,
        0 as grade,
        cast(round(returned.person_count) as integer) as student_count,
        returned.person_count_status as student_count_status,
        'observed' as value_kind,
        [returned.raw_id] as raw_ids,
    from returned
    left join fields on fields.catalogue = returned.catalogue and fields.name_zh = returned.field_name
    where returned.person_count is not null
)

select * from students
