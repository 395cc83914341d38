-- The gravest signal of each major over its levels.
with

newest as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main and major_signals.scenario = 'base'
    qualify row_number() over (
        partition by major_signals.level, major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc, major_signals.is_used desc
    ) = 1
),

ordered as (
    select
        major_code,
        signal,
        direction,
        row_number() over (
            partition by major_code
            order by
                case signal
                    when 'red' then 1
                    when 'yellow' then 2
                    when 'watch' then 3
                    when 'none' then 4
                    else 5
                end,
                level
        ) as place,
    from newest
)

select
    major_code,
    signal,
    direction,
from ordered
where place = 1
order by major_code
