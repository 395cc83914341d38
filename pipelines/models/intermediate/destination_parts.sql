-- Persons of one class by one destination, place and match, in the current catalogue and school.
-- grain: returned_key, status, place_of_work, in_field
-- class_key names the class in current codes, returned_key as its school returned it.

with

destinations as (select * from staging.destinations),

major_identities as (select * from intermediate.major_identities),

school_identities as (select * from intermediate.school_identities),

identified as (
    select
        destinations.area_code,
        destinations.graduating_year,
        coalesce(school_identities.current_school_id, destinations.school_id) as school_id,
        coalesce(major_identities.current_catalogue, destinations.catalogue) as catalogue,
        coalesce(major_identities.current_code, destinations.major_code) as major_code,
        coalesce(major_identities.level, 'all') as level,
        destinations.code_level,
        destinations.pathway_id,
        destinations.cut_off_date,
        destinations.status,
        destinations.place_of_work,
        destinations.in_field,
        destinations.person_count,
        destinations.value_kind,
        destinations.raw_ids,
        destinations.status in ('contract', 'flexible', 'self_employed') as is_direct,
        2 * cast(destinations.place_of_work <> 'all' as integer)
            + cast(destinations.in_field <> 'all' as integer) as detail,
        concat_ws(
            '|', destinations.area_code, destinations.graduating_year, destinations.school_id,
            destinations.catalogue, destinations.major_code, destinations.pathway_id,
            destinations.cut_off_date
        ) as returned_key,
    from destinations
    left join school_identities using (area_code, school_id)
    left join major_identities using (catalogue, major_code)
),

keyed as (
    select
        concat_ws(
            '|', area_code, graduating_year, school_id, catalogue, major_code, pathway_id,
            cut_off_date
        ) as class_key,
        returned_key,
        area_code,
        graduating_year,
        school_id,
        catalogue,
        major_code,
        level,
        code_level,
        pathway_id,
        cut_off_date,
        status,
        place_of_work,
        in_field,
        person_count,
        value_kind,
        raw_ids,
        is_direct,
        detail,
    from identified
)

select * from keyed
