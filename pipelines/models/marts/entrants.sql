-- Graduates of one major who enter work and stay in one year, counted or projected.
-- grain: area_code, level, year, catalogue, major_code

with

supply_cells as (select * from intermediate.supply_cells),

simulation as (select * from intermediate.simulation),

spreads as (
    select
        area_code,
        level,
        year,
        split_part(subject_id, '|', 1) as catalogue,
        split_part(subject_id, '|', 2) as major_code,
        lower_90,
        upper_90,
    from simulation
    where subject = 'entrants'
),

stated as (
    select
        supply_cells.area_code,
        supply_cells.level,
        supply_cells.year,
        supply_cells.catalogue,
        supply_cells.major_code,
        supply_cells.entrant_count,
        cast(null as varchar) as entrant_count_status,
        spreads.lower_90,
        spreads.upper_90,
        supply_cells.graduate_count,
        cast(null as varchar) as graduate_count_status,
        supply_cells.basis,
        supply_cells.value_kind,
    from supply_cells
    left join spreads using (area_code, level, year, catalogue, major_code)
)

select * from stated
