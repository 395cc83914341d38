-- What each year's coverage alone would have told about one major, and what stood after two better years were asked for.
select
    signal_history.year,
    signal_history.major_code,
    signal_history.level,
    signal_history.coverage,
    signal_history.coverage_status,
    signal_history.fresh_signal,
    signal_history.signal,
    signal_history.direction,
    signal_history.is_held,
    signal_history.years_in_state,
    signal_history.value_kind,
from marts.signal_history
join marts.areas using (area_code)
where areas.is_main
    and signal_history.major_code = $major
    and signal_history.catalogue = $catalogue
    and signal_history.level = $level
order by signal_history.year
