-- What the rules propose for each program of a level: a computed proposal, not a decision.
select
    list_proposals.catalogue,
    list_proposals.major_code,
    list_proposals.school_id,
    list_proposals.proposal,
from marts.list_proposals
join marts.areas using (area_code)
where
    areas.is_main
    and list_proposals.level = $level
    and list_proposals.is_used
    and list_proposals.proposal in ('stop', 'restrict', 'expand')
order by all
