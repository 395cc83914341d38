-- Entrants by major into the occupations that this cluster employs, last observed year; `focus`: of one major or occupation.
with

employed as (
    select distinct occupation_openings.occupation_code
    from marts.occupation_openings
    join marts.areas using (area_code)
    where areas.is_main
        and occupation_openings.cluster_id = $cluster
        and occupation_openings.level = $level
        and occupation_openings.entry_demand > 0
),

reaching as (
    select
        flows.year,
        flows.catalogue,
        flows.major_code,
        flows.occupation_code,
        flows.weight,
        flows.entrant_count,
        flows.entrant_count_status,
    from marts.flows
    join employed using (occupation_code)
    join marts.areas using (area_code)
    where areas.is_main
        and flows.level = $level
        and (flows.entrant_count > 0 or flows.entrant_count_status is not null)
        and flows.value_kind <> 'projection'
    qualify flows.year = max(flows.year) over ()
),

names as (
    select
        occupation_code,
        case when $language = 'zh' then name_zh else name_en end as occupation_name,
    from marts.occupations
    qualify row_number() over (
        partition by occupation_code
        order by occupation_edition desc
    ) = 1
)

select
    reaching.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    reaching.occupation_code,
    coalesce(names.occupation_name, reaching.occupation_code) as occupation_name,
    reaching.year,
    reaching.weight,
    reaching.entrant_count,
    reaching.entrant_count_status,
from reaching
join marts.majors using (catalogue, major_code)
left join names using (occupation_code)
where coalesce($focus, 'largest') in ('largest', 'all')
    or reaching.major_code = $focus
    or reaching.occupation_code = $focus
order by reaching.entrant_count desc nulls last, reaching.major_code, reaching.occupation_code
