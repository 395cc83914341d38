-- Where every destination is returned, the parts add up to the placed and all to the graduates.
with

outcomes_by_program as (select * from marts.outcomes_by_program),

added as (
    select
        area_code,
        graduating_year,
        school_id,
        major_code,
        graduate_count,
        placed_count,
        contract_count + self_employed_count + military_count + further_study_count
            + flexible_count as part_sum,
        seeking_count + not_seeking_count + unknown_count as rest_sum,
    from outcomes_by_program
),

broken as (
    select
        area_code,
        graduating_year,
        school_id,
        major_code,
        graduate_count,
        placed_count,
        part_sum,
        rest_sum,
    from added
    where placed_count <> part_sum or graduate_count <> placed_count + rest_sum
)

select * from broken
