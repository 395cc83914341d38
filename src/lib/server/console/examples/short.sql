select
    majors.name_zh,
    majors.name_en,
    major_coverage.level,
    major_coverage.entrant_count,
    major_coverage.entry_demand,
    major_coverage.coverage,
    major_coverage.coverage_lower_90,
    major_coverage.coverage_upper_90
from major_coverage
join majors using (catalogue, major_code)
where major_coverage.year = 2030 and major_coverage.scenario = 'base'
order by major_coverage.coverage
limit 20
