-- The school that carries on every school of the returns: a renamed or merged school keeps its history.
-- grain: area_code, school_id

with recursive

schools as (select * from staging.schools),

followed as (
    select
        area_code,
        school_id,
        school_id as current_school_id,
        0 as steps,
    from schools
    union all
    select
        followed.area_code,
        followed.school_id,
        schools.school_id as current_school_id,
        followed.steps + 1 as steps,
    from followed
    -- inner join: a school that nobody succeeds has arrived
    inner join schools
        on followed.area_code = schools.area_code
        and followed.current_school_id = schools.predecessor_id
    where followed.steps < 9
),

arrived as (
    select
        area_code,
        school_id,
        current_school_id,
    from followed
    qualify row_number() over (
        partition by area_code, school_id
        order by steps desc, current_school_id
    ) = 1
)

select * from arrived
