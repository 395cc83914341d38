-- Expansion is never taken across a declared break.
with

industry_changes as (select * from intermediate.industry_changes),

broken as (
    select
        later.area_code,
        later.industry_code,
        later.year,
        later.series_id,
        earlier.series_id as earlier_series_id,
    from industry_changes as later
    left join industry_changes as earlier
        on later.area_code = earlier.area_code
        and later.industry_edition = earlier.industry_edition
        and later.industry_code = earlier.industry_code
        and later.year - later.expansion_years = earlier.year
    where later.expansion_count is not null and later.series_id is distinct from earlier.series_id
)

select * from broken
