-- Intake and students of one major in one school year, all schools and pathways together.
-- grain: area_code, school_year, level, catalogue, major_code
-- A sum with an unreported part is null.

with

enrollment_cells as (select * from intermediate.enrollment_cells),

added as (
    select
        area_code,
        school_year,
        level,
        catalogue,
        major_code,
        code_level,
        case
            when count(*) filter (
                where planned_count is null and transfer_count is null
                and planned_count_status <> 'not_applicable'
            ) = 0 then cast(sum(planned_count) as integer)
        end as planned_count,
        case
            when count(*) filter (
                where admitted_count is null and transfer_count is null
                and admitted_count_status <> 'not_applicable'
            ) = 0 then cast(sum(admitted_count) as integer)
        end as admitted_count,
        case
            when count(*) filter (
                where registered_count is null and transfer_count is null
                and registered_count_status <> 'not_applicable'
            ) = 0 then cast(sum(registered_count) as integer)
        end as registered_count,
        cast(sum(transfer_count) as integer) as transfer_count,
        case
            when count(student_count) = count(*) then cast(sum(student_count) as integer)
        end as student_count,
        cast(
            nullif(count(distinct school_id) filter (where school_id <> 'all'), 0) as integer
        ) as school_count,
        bool_or(is_partial_year) as is_partial_year,
        case
            when bool_or(value_kind = 'projection') then 'projection'
            when bool_or(value_kind = 'estimate') then 'estimate'
            else 'observed'
        end as value_kind,
    from enrollment_cells
    where not is_margin
    group by all
),

explained as (
    select
        area_code,
        school_year,
        level,
        catalogue,
        major_code,
        code_level,
        planned_count,
        case when planned_count is null then 'not_available' end as planned_count_status,
        admitted_count,
        case when admitted_count is null then 'not_available' end as admitted_count_status,
        registered_count,
        case when registered_count is null then 'not_available' end as registered_count_status,
        transfer_count,
        case when transfer_count is null then 'not_available' end as transfer_count_status,
        student_count,
        case when student_count is null then 'not_available' end as student_count_status,
        school_count,
        is_partial_year,
        value_kind,
    from added
)

select * from explained
