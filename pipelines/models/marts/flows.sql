-- Entrants of one major who lead to one occupation in one year, by the normative crosswalk.
-- grain: area_code, level, year, catalogue, major_code, occupation_code

with

supply_cells as (select * from intermediate.supply_cells),

current_links as (select * from intermediate.current_links),

flowing as (
    select
        supply_cells.area_code,
        supply_cells.level,
        supply_cells.year,
        supply_cells.catalogue,
        supply_cells.major_code,
        current_links.occupation_code,
        current_links.occupation_edition,
        current_links.weight,
        supply_cells.entrant_count * current_links.weight as entrant_count,
        cast(null as varchar) as entrant_count_status,
        supply_cells.value_kind,
    from supply_cells
    -- inner join: a major without links leads nowhere; its share is stated as unmapped
    inner join current_links using (catalogue, major_code)
)

select * from flowing
