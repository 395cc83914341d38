-- Weight of one occupation among those one major leads to.
-- grain: catalogue, major_code, occupation_code, view, valid_from

with

major_occupations as (select * from staging.major_occupations),

listed as (
    select
        catalogue,
        major_code,
        occupation_edition,
        occupation_code,
        view,
        weight,
        source,
        confidence,
        sample_size,
        valid_from,
        valid_to,
    from major_occupations
)

select * from listed
