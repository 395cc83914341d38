-- A signal in hindsight rests on nothing later than its year and is judged by a later one.

select
    area_code,
    level,
    origin_year,
    horizon,
    evidence_last_year,
    outcome_year,
from marts.backtest_signals
where evidence_last_year > origin_year or outcome_year <= origin_year
