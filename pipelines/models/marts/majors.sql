-- One major of one catalogue edition at 2, 4 or 6 digits.
-- grain: catalogue, major_code

with

majors as (select * from staging.majors),

listed as (
    select
        catalogue,
        major_code,
        code_level,
        level,
        name_zh,
        name_en,
        parent_code,
        field_code,
        is_provisional,
        is_emerging,
        emerging_basis_zh,
        emerging_basis_en,
        training_months,
    from majors
)

select * from listed
