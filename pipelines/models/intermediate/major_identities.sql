-- The current catalogue's code, level and field of every major code that a return may use.
-- grain: catalogue, major_code
-- A code that split is left as returned: nothing is shared out downwards.

with recursive

region as (select * from staging.region),

majors as (select * from staging.majors),

major_mappings as (select * from staging.major_mappings),

codes as (
    select catalogue, major_code from majors
    union
    select from_catalogue as catalogue, from_code as major_code from major_mappings
),

followed as (
    select
        catalogue,
        major_code,
        catalogue as current_catalogue,
        major_code as current_code,
        0 as steps,
    from codes
    union all
    select
        followed.catalogue,
        followed.major_code,
        major_mappings.to_catalogue as current_catalogue,
        major_mappings.to_code as current_code,
        followed.steps + 1 as steps,
    from followed
    -- inner join: a code without a mapping has arrived
    inner join major_mappings
        on followed.current_catalogue = major_mappings.from_catalogue
        and followed.current_code = major_mappings.from_code
        and major_mappings.share = 1
    where
        followed.steps < 5
        and followed.current_catalogue not in (select region.catalogue from region)
),

arrived as (
    select
        catalogue,
        major_code,
        current_catalogue,
        current_code,
    from followed
    qualify row_number() over (
        partition by catalogue, major_code
        order by steps desc, current_catalogue, current_code
    ) = 1
),

described as (
    select
        arrived.catalogue,
        arrived.major_code,
        arrived.current_catalogue,
        arrived.current_code,
        current_majors.level,
        current_majors.code_level,
        current_majors.parent_code,
        current_majors.field_code,
    from arrived
    left join majors as current_majors
        on arrived.current_catalogue = current_majors.catalogue
        and arrived.current_code = current_majors.major_code
)

select * from described
