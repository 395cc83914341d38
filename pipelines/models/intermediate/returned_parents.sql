-- A coarse major code that is returned in a year beside finer codes below it: it never enters a sum.
-- grain: area_code, year, school_id, catalogue, major_code

with

enrollment_cells as (select * from intermediate.enrollment_cells),

outcome_cells as (select * from intermediate.outcome_cells),

majors as (select * from staging.majors),

returned as (
    select
        area_code,
        school_year as year,
        school_id,
        catalogue,
        major_code,
    from enrollment_cells
    union
    select
        area_code,
        graduating_year as year,
        school_id,
        catalogue,
        major_code,
    from outcome_cells
),

ancestors as (
    select
        returned.area_code,
        returned.year,
        unnest([returned.school_id, 'all']) as school_id,
        returned.catalogue,
        returned.major_code as child_code,
        majors.parent_code,
        majors.field_code,
    from returned
    -- inner join: a code outside the catalogue has no parents
    inner join majors using (catalogue, major_code)
),

listed as (
    select
        area_code,
        year,
        school_id,
        catalogue,
        parent_code as major_code,
    from ancestors
    where parent_code <> child_code
    union
    select
        area_code,
        year,
        school_id,
        catalogue,
        field_code as major_code,
    from ancestors
    where field_code <> child_code
)

select * from listed
