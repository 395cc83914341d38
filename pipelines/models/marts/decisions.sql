-- One published decision on a program or a major for an intake, issued by the date of the release.
-- grain: area_code, decision_id

with

decisions as (select * from staging.decisions),

region as (select * from staging.region),

issued as (
    select
        decisions.area_code,
        decisions.decision_id,
        decisions.intake_year,
        decisions.subject,
        decisions.level,
        decisions.catalogue,
        decisions.major_code,
        decisions.school_id,
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
        decisions.value_kind,
    from decisions
    cross join region
    where decisions.issued_on <= region.as_of
)

select * from issued
