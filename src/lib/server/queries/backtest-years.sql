-- Intervals given for each year, those of the year before and those of all earlier years, and how many held.
select
    years.year,
    cast(sum(years.series_count) as integer) as interval_count,
    cast(sum(years.within_80_count) as integer) as within_80_count,
    cast(sum(years.within_95_count) as integer) as within_95_count,
    cast(sum(years.series_count) filter (where years.horizon = 1) as integer) as next_interval_count,
    cast(sum(years.within_80_count) filter (where years.horizon = 1) as integer)
        as next_within_80_count,
    cast(sum(years.within_95_count) filter (where years.horizon = 1) as integer)
        as next_within_95_count,
    'estimate' as value_kind,
from marts.backtest_years as years
join marts.areas using (area_code)
where areas.is_main
group by years.year
order by years.year
