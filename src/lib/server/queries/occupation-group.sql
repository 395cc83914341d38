-- Coverage of the connected group of occupations that one belongs to: stated without dividing anything.
with

own as (
    select occupation_coverage.*
    from marts.occupation_coverage
    join marts.areas using (area_code)
    where areas.is_main
        and occupation_coverage.level = $level
        and occupation_coverage.scenario = $scenario
        and list_contains(string_split(occupation_coverage.occupation_codes, '|'), $occupation)
)

select
    own.year,
    own.component_id,
    own.entrant_count,
    own.entrant_count_status,
    own.entry_demand,
    own.coverage,
    own.coverage_status,
    len(string_split(own.occupation_codes, '|'))::integer as occupation_count,
    len(string_split(own.major_codes, '|'))::integer as major_count,
    own.value_kind,
from own
order by own.year
