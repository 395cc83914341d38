-- Gates of every pathway in the sixteen months from a day, in order of date.
with

gates as (
    select
        calendar.*,
        intakes.intake_year,
        case
            when calendar.day is null
                then last_day(make_date(intake_year - years_before_intake, calendar.month, 1))
            else make_date(intake_year - years_before_intake, calendar.month, calendar.day)
        end as due_date,
        split_part(
            calendar.source,
            ' · ',
            case when $language = 'zh' or not contains(calendar.source, ' · ') then 1 else 2 end
        ) as stated_source,
    from marts.calendar
    join marts.areas using (area_code)
    cross join (
        select unnest(range(year($day::date), year($day::date) + 5))::integer as intake_year
    ) as intakes
    where areas.is_main
)

select
    gates.due_date,
    gates.day is null as is_month,
    gates.pathway_id,
    case when $language = 'zh' then pathways.name_zh else pathways.name_en end as pathway_name,
    gates.gate_id,
    case when $language = 'zh' then gates.name_zh else gates.name_en end as gate_name,
    gates.intake_year,
    pathways.decision_kind,
    case
        when $language = 'zh' then pathways.deciding_body_zh
        else pathways.deciding_body_en
    end as deciding_body,
    case when $language = 'zh' then gates.stated_source end as source,
from gates
join marts.pathways using (area_code, pathway_id)
where gates.due_date >= $day::date
    and gates.due_date <= $day::date + interval 16 month
order by gates.due_date, gates.pathway_id, gates.gate_id
