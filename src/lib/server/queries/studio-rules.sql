-- Rules of the default set that judge a major by its coverage.
select
    rules.rule_id,
    rules.direction,
    rules.signal,
    rules.comparator,
    rules.threshold,
    rules.probability,
    rules.sort_order,
    rules.clause_zh,
    rules.clause_en,
from marts.rules
where rules.is_used and rules.subject = 'major' and rules.metric = 'coverage'
order by rules.sort_order
