-- Plan and registration of one program in one school year, all pathways together, and its class size.
-- grain: area_code, school_year, school_id, level, catalogue, major_code
-- Only programs that plan places; years of which a part is missing are left out.

with

enrollment_cells as (select * from intermediate.enrollment_cells),

teaching_capacity as (select * from staging.teaching_capacity),

major_identities as (select * from intermediate.major_identities),

school_identities as (select * from intermediate.school_identities),

intakes as (
    select
        area_code,
        school_year,
        school_id,
        level,
        catalogue,
        major_code,
        sum(planned_count) as planned_count,
        case when count(registered_count) = count(*) then sum(registered_count) end
            as registered_count,
    from enrollment_cells
    where planned_count > 0 and not is_partial_year
    group by all
),

capacities as (
    select
        teaching_capacity.area_code,
        teaching_capacity.school_year,
        coalesce(school_identities.current_school_id, teaching_capacity.school_id) as school_id,
        coalesce(major_identities.current_catalogue, teaching_capacity.catalogue) as catalogue,
        coalesce(major_identities.current_code, teaching_capacity.major_code) as major_code,
        min(teaching_capacity.class_size) as class_size,
    from teaching_capacity
    left join school_identities using (area_code, school_id)
    left join major_identities using (catalogue, major_code)
    group by all
),

sized as (
    select
        intakes.area_code,
        intakes.school_year,
        intakes.school_id,
        intakes.level,
        intakes.catalogue,
        intakes.major_code,
        intakes.planned_count,
        intakes.registered_count,
        capacities.class_size,
    from intakes
    left join capacities using (area_code, school_year, school_id, catalogue, major_code)
)

select * from sized
