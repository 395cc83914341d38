-- Pathways: the first intake of which no gate has passed on a day, and when it reaches the labour market.
with

gates as (
    select
        calendar.pathway_id,
        intakes.intake_year,
        case
            when calendar.day is null
                then last_day(make_date(intake_year - years_before_intake, calendar.month, 1))
            else make_date(intake_year - years_before_intake, calendar.month, calendar.day)
        end as due_date,
    from marts.calendar
    join marts.areas using (area_code)
    cross join (
        select unnest(range(year($day::date), year($day::date) + 5))::integer as intake_year
    ) as intakes
    where areas.is_main
),

firsts as (
    select
        pathway_id,
        intake_year,
        min(due_date) as due_date,
    from gates
    group by all
),

reachable as (
    select
        pathway_id,
        min(intake_year) as intake_year,
        min(due_date) as due_date,
    from firsts
    where due_date >= $day::date
    group by all
)

select
    pathways.pathway_id,
    case when $language = 'zh' then pathways.name_zh else pathways.name_en end as pathway_name,
    pathways.start_level as level,
    pathways.exit_level,
    pathways.years_total,
    reachable.intake_year,
    reachable.due_date,
    reachable.intake_year + pathways.years_total as labour_year,
    pathways.decision_kind,
    case
        when $language = 'zh' then pathways.deciding_body_zh
        else pathways.deciding_body_en
    end as deciding_body,
    pathways.is_local_decision,
from marts.pathways
join marts.areas using (area_code)
left join reachable using (pathway_id)
where areas.is_main
order by reachable.due_date nulls last, pathways.pathway_id
