-- No major enters supply beside a coarser code that holds it.
with

entrants as (select * from marts.entrants),

majors as (select * from staging.majors),

broken as (
    select
        entrants.area_code,
        entrants.level,
        entrants.year,
        entrants.major_code,
        majors.parent_code,
    from entrants
    left join majors using (catalogue, major_code)
    semi join entrants as parents
        on entrants.area_code = parents.area_code
        and entrants.level = parents.level
        and entrants.year = parents.year
        and entrants.catalogue = parents.catalogue
        and majors.parent_code = parents.major_code
        and entrants.major_code <> parents.major_code
        and parents.entrant_count > 0
    where entrants.entrant_count > 0 and entrants.value_kind <> 'projection'
)

select * from broken
