-- The way of every published decision, step by step.
select
    decision_steps.decision_id,
    decision_steps.step_number,
    decision_steps.action,
    decision_steps.role,
    decision_steps.step_date,
    decision_steps.result,
    decision_steps.outcome,
    decision_steps.answers_step,
    decision_steps.stated_reason,
    decision_steps.evidence_count,
from marts.decision_steps
join marts.areas using (area_code)
where areas.is_main
order by decision_steps.decision_id, decision_steps.step_number
