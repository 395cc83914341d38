-- One industry class of one edition.
-- grain: industry_edition, industry_code

with

industries as (select * from staging.industries),

listed as (
    select
        industry_edition,
        industry_code,
        code_level,
        name_zh,
        name_en,
        parent_code,
    from industries
)

select * from listed
