-- No more entrants of a major reach the clusters than there are.
with

flows_to_clusters as (select * from marts.flows_to_clusters),

entrants as (select * from marts.entrants),

added as (
    select
        area_code,
        level,
        year,
        catalogue,
        major_code,
        sum(entrant_count) as flow_count,
    from flows_to_clusters
    group by all
),

broken as (
    select
        added.area_code,
        added.level,
        added.year,
        added.major_code,
        added.flow_count,
        entrants.entrant_count,
    from added
    left join entrants using (area_code, level, year, catalogue, major_code)
    where added.flow_count > entrants.entrant_count * (1 + 1e-6) + 1e-6
)

select * from broken
