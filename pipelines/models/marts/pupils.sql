-- Pupils of one grade of compulsory schooling in one year.
-- grain: area_code, year, grade

with

pupils as (select * from staging.pupils),

listed as (
    select
        area_code,
        year,
        grade,
        pupil_count,
        value_kind,
    from pupils
)

select * from listed
