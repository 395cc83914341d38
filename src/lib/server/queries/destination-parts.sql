-- Where the newest class of a school, or of the region ('all'), went, one row per level; a part that is withheld for a
-- program is withheld in the sum.
with

indicators as (
    select quality_indicators.*
    from marts.quality_indicators
    join marts.areas using (area_code)
    where areas.is_main
        and quality_indicators.school_id = $school
        and quality_indicators.major_code = 'all'
    qualify graduating_year = max(graduating_year) over ()
),

totals as (
    select
        level,
        graduating_year,
        max(sample_size) filter (indicator_id = 'placement_rate') as graduate_count,
        max(numerator_count) filter (indicator_id = 'placement_rate') as placed_count,
        max(numerator_count) filter (indicator_id = 'further_study_rate') as further_study_count,
        max(numerator_count) filter (indicator_id = 'in_field_rate') as in_field_count,
        max(sample_size) filter (indicator_id = 'in_field_rate') as in_field_known_count,
        max(numerator_count) filter (indicator_id = 'local_rate') as local_count,
        max(sample_size) filter (indicator_id = 'local_rate') as place_known_count,
    from indicators
    group by level, graduating_year
),

programs as (
    select outcomes_by_program.* exclude (school_id)
    from marts.outcomes_by_program
    join marts.areas using (area_code)
    where areas.is_main and outcomes_by_program.school_id = $school
),

majors as (
    select outcomes_by_major.*
    from marts.outcomes_by_major
    join marts.areas using (area_code)
    where areas.is_main and $school = 'all'
),

parts as (
    select
        level,
        graduating_year,
        case when count(*) = count(contract_count) then sum(contract_count) end as contract_count,
        case when count(*) = count(flexible_count) then sum(flexible_count) end as flexible_count,
        case
            when count(*) = count(self_employed_count) then sum(self_employed_count)
        end as self_employed_count,
        case when count(*) = count(military_count) then sum(military_count) end as military_count,
        case when count(*) = count(seeking_count) then sum(seeking_count) end as seeking_count,
        case when count(*) = count(not_seeking_count) then sum(not_seeking_count) end as not_seeking_count,
        case
            when count(*) = count(direct_employment_count) then sum(direct_employment_count)
        end as direct_employment_count,
    from (
        select * from programs
        union all by name
        select * from majors
    )
    group by level, graduating_year
)

select
    totals.level,
    totals.graduating_year,
    totals.graduate_count,
    totals.placed_count,
    parts.direct_employment_count::integer as direct_employment_count,
    parts.contract_count::integer as contract_count,
    parts.flexible_count::integer as flexible_count,
    parts.self_employed_count::integer as self_employed_count,
    parts.military_count::integer as military_count,
    totals.further_study_count,
    totals.graduate_count - totals.placed_count as not_placed_count,
    parts.seeking_count::integer as seeking_count,
    parts.not_seeking_count::integer as not_seeking_count,
    totals.in_field_count,
    totals.in_field_known_count,
    totals.local_count,
    totals.place_known_count,
from totals
left join parts using (level, graduating_year)
order by totals.level desc
