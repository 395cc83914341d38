-- Normative weight of one occupation for one major, as valid in the as-of year.
-- grain: catalogue, major_code, occupation_edition, occupation_code

with

region as (select * from staging.region),

major_occupations as (select * from staging.major_occupations),

valid as (
    select
        major_occupations.catalogue,
        major_occupations.major_code,
        major_occupations.occupation_edition,
        major_occupations.occupation_code,
        major_occupations.weight,
        major_occupations.confidence,
    from major_occupations
    cross join region
    where
        major_occupations.view = 'normative'
        and major_occupations.weight > 0
        and region.as_of_year >= major_occupations.valid_from
        and region.as_of_year <= coalesce(major_occupations.valid_to, 9999)
)

select * from valid
