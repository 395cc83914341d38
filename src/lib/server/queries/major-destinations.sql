-- Where the classes of one major went, one row per class at its last cut-off date.
select
    outcomes_by_major.graduating_year as year,
    outcomes_by_major.cut_off_date,
    outcomes_by_major.graduate_count,
    outcomes_by_major.graduate_count_status,
    outcomes_by_major.direct_employment_count,
    outcomes_by_major.direct_employment_count_status,
    outcomes_by_major.further_study_count,
    outcomes_by_major.further_study_count_status,
    outcomes_by_major.military_count,
    outcomes_by_major.military_count_status,
    outcomes_by_major.seeking_count + outcomes_by_major.not_seeking_count as not_placed_count,
    coalesce(
        outcomes_by_major.seeking_count_status, outcomes_by_major.not_seeking_count_status
    ) as not_placed_count_status,
    outcomes_by_major.unknown_count,
    outcomes_by_major.unknown_count_status,
    outcomes_by_major.placed_count,
    outcomes_by_major.placement_rate,
    coalesce(placed_count_status, graduate_count_status) as placement_rate_status,
    outcomes_by_major.in_field_rate,
    coalesce(in_field_count_status, in_field_known_count_status) as in_field_rate_status,
    outcomes_by_major.in_field_known_count,
    outcomes_by_major.in_field_known_count_status,
    outcomes_by_major.local_rate,
    coalesce(local_count_status, place_known_count_status) as local_rate_status,
    outcomes_by_major.place_known_count,
    outcomes_by_major.entrant_count,
from marts.outcomes_by_major
join marts.areas using (area_code)
where areas.is_main
    and outcomes_by_major.major_code = $major
    and outcomes_by_major.level = $level
    and outcomes_by_major.catalogue = $catalogue
qualify row_number() over (
    partition by outcomes_by_major.graduating_year
    order by outcomes_by_major.cut_off_date desc
) = 1
order by year
