-- Published decisions for an intake, with the names of what they are about.
select
    decisions.decision_id,
    decisions.intake_year,
    decisions.level,
    decisions.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    decisions.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    decisions.proposal,
    decisions.decision,
    decisions.decision_kind,
    decisions.deciding_body,
    decisions.stated_reason,
    decisions.decided_on,
    decisions.document_number,
    decisions.document_title,
    decisions.issued_on,
    decisions.opens_on,
    decisions.closes_on,
    decisions.objection_count,
    decisions.upheld_count,
    decisions.evidence_release,
from marts.decisions
join marts.areas using (area_code)
left join marts.majors
    on majors.catalogue = decisions.catalogue and majors.major_code = decisions.major_code
left join marts.schools on schools.school_id = decisions.school_id
where areas.is_main
order by decisions.intake_year desc, decisions.issued_on desc, decisions.major_code, decisions.decision_id
