-- Pathways and who decides their places, with the first intake whose list is open after a date.
select
    pathways.pathway_id,
    pathways.name_zh,
    pathways.name_en,
    pathways.exit_level,
    pathways.years_total,
    pathways.is_local_decision,
    pathways.deciding_body_zh,
    pathways.deciding_body_en,
    pathways.decision_kind,
    gates.month as list_month,
    gates.day as list_day,
    gates.years_before_intake as list_years_before,
from marts.pathways
join marts.areas using (area_code)
left join marts.calendar as gates
    on gates.area_code = pathways.area_code
        and gates.pathway_id = pathways.pathway_id
        and gates.gate_id = 'list'
where areas.is_main
order by pathways.pathway_id
