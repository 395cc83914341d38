-- Graduates at work of one class by sector, employer, channel, contract, insurance or pay band: a school's or the region's.
-- grain: area_code, graduating_year, level, school_id, cut_off_date, attribute, attribute_value

with

breakdown_cells as (select * from intermediate.breakdown_cells),

listed as (
    select
        area_code,
        graduating_year,
        level,
        school_id,
        cut_off_date,
        attribute,
        attribute_value,
        direct_employment_count,
        case when direct_employment_count is null then 'not_available' end as direct_employment_count_status,
        value_kind,
    from breakdown_cells
)

select * from listed
