-- Majors whose graduates this cluster draws on: entrants against the entry demand open to them.
with

arriving as (
    select
        flows_to_clusters.catalogue,
        flows_to_clusters.major_code,
        flows_to_clusters.year,
        flows_to_clusters.entrant_count,
        flows_to_clusters.entrant_count as cluster_entrant_count,
    from marts.flows_to_clusters
    join marts.areas using (area_code)
    where areas.is_main and flows_to_clusters.cluster_id = $cluster
        and flows_to_clusters.level = $level
        and flows_to_clusters.entrant_count > 0 and flows_to_clusters.value_kind <> 'projection'
),

employed as (
    select distinct occupation_openings.occupation_code
    from marts.occupation_openings
    join marts.areas using (area_code)
    where areas.is_main and occupation_openings.cluster_id = $cluster
        and occupation_openings.level = $level and occupation_openings.entry_demand > 0
),

-- an overlay cluster is outside the partition: its majors are those of its occupations
reaching as (
    select
        flows.catalogue,
        flows.major_code,
        flows.year,
        rule.told_sum(flows.entrant_count, flows.entrant_count_status) as entrant_count,
    from marts.flows
    join employed using (occupation_code)
    join marts.areas using (area_code)
    where areas.is_main and flows.level = $level
        and (flows.entrant_count > 0 or flows.entrant_count_status is not null)
        and flows.value_kind <> 'projection'
        and not exists (select 1 from arriving)
    group by all
),

feeding as (
    select * from (
        select * from arriving
        union all by name
        select * from reaching
    )
    qualify row_number() over (partition by catalogue, major_code order by year desc) = 1
),

largest as (
    select * from feeding order by entrant_count desc nulls last, major_code limit 18
),

signals as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main and major_signals.level = $level
        and major_signals.scenario = $scenario and major_signals.is_used
    qualify row_number() over (
        partition by major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc
    ) = 1
),

covered as (
    select major_coverage.*
    from marts.major_coverage
    join marts.areas using (area_code)
    left join signals using (catalogue, major_code)
    where areas.is_main and major_coverage.level = $level
        and major_coverage.scenario = $scenario and major_coverage.coverage is not null
    qualify row_number() over (
        partition by major_coverage.catalogue, major_coverage.major_code
        order by abs(major_coverage.year - coalesce(signals.target_year_from, 9999)), major_coverage.year desc
    ) = 1
)

select
    covered.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    covered.year,
    covered.value_kind,
    covered.entrant_count,
    covered.entry_demand,
    covered.coverage,
    covered.coverage_lower_90,
    covered.coverage_upper_90,
    largest.cluster_entrant_count,
    signals.signal,
    signals.direction,
    signals.probability,
    covered.is_indicative,
from covered
join largest using (catalogue, major_code)
join marts.majors using (catalogue, major_code)
left join signals using (catalogue, major_code)
order by covered.coverage, covered.major_code
