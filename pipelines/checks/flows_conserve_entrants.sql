-- Every entrant of a mapped major flows to exactly one occupation.
with

flows as (select * from marts.flows),

entrants as (select * from marts.entrants),

added as (
    select
        area_code,
        level,
        year,
        catalogue,
        major_code,
        sum(entrant_count) as flow_count,
    from flows
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
    where abs(added.flow_count - entrants.entrant_count) > 1e-6 * (1 + entrants.entrant_count)
)

select * from broken
