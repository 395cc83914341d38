-- Structure fit and volume balance of one area, level, scenario and year over one set of categories.
-- grain: area_code, scenario, level, year, partition

with

fit_points as (select * from intermediate.fit_points),

simulation as (select * from intermediate.simulation),

intervals as (
    select
        area_code,
        scenario,
        level,
        year,
        subject_id as partition,
        lower_90,
        upper_90,
        variance_share_entrants,
        variance_share_demand,
        variance_share_crosswalk,
        draw_count,
    from simulation
    where subject = 'fit'
),

stated as (
    select
        fit_points.area_code,
        fit_points.scenario,
        fit_points.level,
        fit_points.year,
        fit_points.partition,
        fit_points.category_count,
        fit_points.fit,
        cast(null as varchar) as fit_status,
        intervals.lower_90 as fit_lower_90,
        cast(null as varchar) as fit_lower_90_status,
        intervals.upper_90 as fit_upper_90,
        cast(null as varchar) as fit_upper_90_status,
        fit_points.noise_floor,
        fit_points.entrant_count,
        fit_points.entry_demand,
        fit_points.volume_balance,
        fit_points.mismatched_count,
        cast(null as varchar) as mismatched_count_status,
        fit_points.unmapped_share,
        cast(null as varchar) as unmapped_share_status,
        fit_points.unserved_share,
        intervals.variance_share_entrants,
        intervals.variance_share_demand,
        intervals.variance_share_crosswalk,
        intervals.draw_count,
        fit_points.basis,
        fit_points.value_kind,
    from fit_points
    left join intervals using (area_code, scenario, level, year, partition)
)

select * from stated
