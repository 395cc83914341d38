-- Persons who start one major and pathway in one school year: new intake, or transfer from the stage before.
-- grain: area_code, level, school_year, catalogue, major_code, pathway_id

with

enrollment_cells as (select * from intermediate.enrollment_cells),

returned_parents as (select * from intermediate.returned_parents),

leaves as (
    select
        enrollment_cells.area_code,
        enrollment_cells.level,
        enrollment_cells.school_year,
        enrollment_cells.school_id,
        enrollment_cells.catalogue,
        enrollment_cells.major_code,
        enrollment_cells.pathway_id,
        enrollment_cells.admitted_count,
        enrollment_cells.registered_count,
        enrollment_cells.transfer_count,
        enrollment_cells.is_partial_year,
    from enrollment_cells
    anti join returned_parents
        on enrollment_cells.area_code = returned_parents.area_code
        and enrollment_cells.school_year = returned_parents.year
        and enrollment_cells.school_id = returned_parents.school_id
        and enrollment_cells.catalogue = returned_parents.catalogue
        and enrollment_cells.major_code = returned_parents.major_code
    where not enrollment_cells.is_margin
),

added as (
    select
        area_code,
        level,
        school_year,
        catalogue,
        major_code,
        pathway_id,
        sum(registered_count) as registered_count,
        sum(admitted_count) as admitted_count,
        sum(transfer_count) as transfer_count,
        sum(coalesce(registered_count, admitted_count, transfer_count)) as intake_count,
        bool_or(is_partial_year) as is_partial_year,
    from leaves
    where coalesce(registered_count, admitted_count, transfer_count) is not null
    group by all
)

select * from added
