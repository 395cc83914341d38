-- Graduates in China by field and year: the margin of all destinations, none is split.
-- Secondary fields before 2010 follow an older catalogue that covers 63 to 70 % of all: left out. 师范 is an "of which".
-- grain: area_code, graduating_year, school_id, catalogue, major_code, pathway_id, cut_off_date, status, place_of_work, in_field
with secondary as (select * from raw.secondary_graduates),
college as (select * from raw.college_graduates),
fields as (select * from reference.majors),
returned as (
    select 'CN-SV-2010' as catalogue, 'national-secondary' as pathway_id, * from secondary
    where year >= 2010
    union all by name
    select 'CN-JC-2004' as catalogue, 'national-junior-college' as pathway_id, * from college
    where field_name <> '师范'
),
destinations as (
    select
        'CN' as area_code,
        returned.year as graduating_year,
        'all' as school_id,
        returned.catalogue,
        fields.major_code,
        2 as code_level,
        returned.pathway_id,
        make_date(returned.year, 12, 31) as cut_off_date,
        'all' as status,
        'all' as place_of_work,
        'all' as in_field,
        cast(round(returned.person_count) as integer) as person_count,
        returned.person_count_status,
        'observed' as value_kind,
        [returned.raw_id] as raw_ids,
    from returned
    left join fields on fields.catalogue = returned.catalogue and fields.name_zh = returned.field_name
    where returned.person_count is not null
)

select * from destinations
