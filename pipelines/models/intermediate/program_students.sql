-- Students of one program and pathway at the start of a school year, all grades together.
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id

with

students as (select * from staging.students),

-- A return of single grades wins over the same cell's total of all grades.
counted as (
    select
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        code_level,
        pathway_id,
        student_count,
        value_kind,
        raw_ids,
    from students
    qualify
        (grade > 0) = (
            max(grade) over (
                partition by
                    area_code, school_year, school_id, catalogue, major_code, pathway_id
            ) > 0
        )
),

added as (
    select
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        max(code_level) as code_level,
        pathway_id,
        case when count(student_count) = count(*) then sum(student_count) end as student_count,
        case
            when bool_or(value_kind = 'projection') then 'projection'
            when bool_or(value_kind = 'estimate') then 'estimate'
            else 'observed'
        end as value_kind,
        flatten(list(raw_ids)) as raw_ids,
    from counted
    group by all
)

select * from added
