-- Coverage of one major in one year: entrants against entry demand, with the spread of the joint draws.
-- grain: area_code, scenario, level, year, catalogue, major_code

with

major_points as (select * from intermediate.major_points),

simulation as (select * from intermediate.simulation),

forecast_quality as (select * from intermediate.forecast_quality),

spreads as (
    select
        area_code,
        scenario,
        level,
        year,
        subject_id,
        lower_90,
        upper_90,
        p_below_50,
        p_below_80,
        p_above_125,
        p_above_200,
        draw_count,
    from simulation
    where subject = 'major'
),

stated as (
    select
        major_points.area_code,
        major_points.scenario,
        major_points.level,
        major_points.year,
        split_part(major_points.subject_id, '|', 1) as catalogue,
        split_part(major_points.subject_id, '|', 2) as major_code,
        major_points.entrant_count,
        cast(null as varchar) as entrant_count_status,
        major_points.entry_demand,
        major_points.coverage,
        cast(null as varchar) as coverage_status,
        spreads.lower_90 as coverage_lower_90,
        spreads.upper_90 as coverage_upper_90,
        major_points.coverage_min,
        major_points.coverage_max,
        major_points.relative_coverage,
        spreads.p_below_50,
        spreads.p_below_80,
        spreads.p_above_125,
        spreads.p_above_200,
        spreads.draw_count,
        case when major_points.value_kind = 'projection' then forecast_quality.horizon end
            as horizon,
        major_points.value_kind = 'projection' and coalesce(forecast_quality.is_indicative, true)
            as is_indicative,
        major_points.value_kind,
    from major_points
    left join spreads using (area_code, scenario, level, year, subject_id)
    left join forecast_quality using (area_code, year)
)

select * from stated
