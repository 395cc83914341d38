-- A published decision was drafted, checked, opened for objection, ruled on and issued, in this order.
with

steps as (
    select
        area_code,
        decision_id,
        max(step_number) filter (action = 'draft') as drafted,
        max(step_number) filter (action = 'check') as checked,
        max(step_number) filter (action = 'open') as opened,
        max(step_number) filter (action = 'decide') as decided,
        max(step_number) filter (action = 'publish') as published,
    from marts.decision_steps
    group by all
)

select
    decisions.area_code,
    decisions.decision_id,
    decisions.closes_on,
    decisions.decided_on,
    decisions.issued_on,
from marts.decisions
left join steps using (area_code, decision_id)
where
    not coalesce(
        drafted < checked and checked < opened and opened < decided and decided < published
        and closes_on < decided_on and decided_on <= issued_on,
        false
    )
