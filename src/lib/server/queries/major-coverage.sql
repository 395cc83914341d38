-- Entrants, entry demand and coverage of one major by year, observed and projected.
select
    major_coverage.year,
    major_coverage.entrant_count,
    major_coverage.entrant_count_status,
    entrants.lower_90,
    entrants.upper_90,
    major_coverage.entry_demand,
    major_coverage.coverage,
    major_coverage.coverage_status,
    major_coverage.coverage_lower_90,
    major_coverage.coverage_upper_90,
    major_coverage.coverage_min,
    major_coverage.coverage_max,
    major_coverage.p_below_80,
    major_coverage.p_above_125,
    major_coverage.is_indicative,
    major_coverage.value_kind,
from marts.major_coverage
join marts.areas using (area_code)
left join marts.entrants using (area_code, level, year, catalogue, major_code)
where areas.is_main
    and major_coverage.major_code = $major
    and major_coverage.level = $level
    and major_coverage.catalogue = $catalogue
    and major_coverage.scenario = $scenario
order by major_coverage.year
