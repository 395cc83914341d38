-- One occupation of one edition.
-- grain: occupation_edition, occupation_code

with

occupations as (select * from staging.occupations),

listed as (
    select
        occupation_edition,
        occupation_code,
        code_level,
        name_zh,
        name_en,
        parent_code,
        group_code,
    from occupations
)

select * from listed
