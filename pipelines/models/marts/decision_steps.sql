-- One step on the way of a published decision: what was done when, by which role.
-- grain: area_code, decision_id, step_number

with

steps as (select * from staging.decision_steps),

decisions as (select * from marts.decisions),

published as (
    select
        steps.area_code,
        steps.decision_id,
        steps.step_number,
        steps.action,
        steps.role,
        steps.school_id,
        steps.step_date,
        steps.result,
        steps.outcome,
        steps.answers_step,
        steps.stated_reason,
        steps.evidence_count,
        steps.value_kind,
    from steps
    join decisions using (area_code, decision_id)
)

select * from published
