-- No class has more placed, employed, matched or local graduates than it has graduates.
with

outcomes_by_program as (select * from marts.outcomes_by_program),

broken as (
    select
        area_code,
        graduating_year,
        school_id,
        major_code,
        graduate_count,
        placed_count,
        direct_employment_count,
        in_field_count,
        local_count,
    from outcomes_by_program
    where
        placed_count > graduate_count
        or direct_employment_count > graduate_count
        or in_field_count > in_field_known_count
        or local_count > place_known_count
)

select * from broken
