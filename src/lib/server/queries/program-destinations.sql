-- Where the classes of one program went, one row per class at its last cut-off date.
select
    outcomes_by_program.graduating_year as year,
    outcomes_by_program.cut_off_date,
    outcomes_by_program.graduate_count,
    outcomes_by_program.graduate_count_status,
    outcomes_by_program.direct_employment_count,
    outcomes_by_program.direct_employment_count_status,
    outcomes_by_program.further_study_count,
    outcomes_by_program.further_study_count_status,
    outcomes_by_program.military_count,
    outcomes_by_program.military_count_status,
    outcomes_by_program.seeking_count + outcomes_by_program.not_seeking_count as not_placed_count,
    coalesce(
        outcomes_by_program.seeking_count_status, outcomes_by_program.not_seeking_count_status
    ) as not_placed_count_status,
    outcomes_by_program.unknown_count,
    outcomes_by_program.unknown_count_status,
    outcomes_by_program.placed_count,
    outcomes_by_program.placement_rate,
    coalesce(placed_count_status, graduate_count_status) as placement_rate_status,
    outcomes_by_program.in_field_rate,
    coalesce(in_field_count_status, in_field_known_count_status) as in_field_rate_status,
    outcomes_by_program.in_field_known_count,
    outcomes_by_program.in_field_known_count_status,
    outcomes_by_program.local_rate,
    coalesce(local_count_status, place_known_count_status) as local_rate_status,
    outcomes_by_program.place_known_count,
    outcomes_by_program.entrant_count,
from marts.outcomes_by_program
join marts.areas using (area_code)
where areas.is_main
    and outcomes_by_program.school_id = $school
    and outcomes_by_program.major_code = $major
    and outcomes_by_program.level = $level
qualify row_number() over (
    partition by outcomes_by_program.graduating_year
    order by outcomes_by_program.cut_off_date desc
) = 1
order by year
