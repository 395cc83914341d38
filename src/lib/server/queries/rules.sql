-- Signal rules with their clauses, gravest first.
select
    rules.rule_set,
    rules.rule_id,
    rules.subject,
    rules.metric,
    rules.signal,
    rules.direction,
    rules.threshold,
    rules.probability,
    rules.window_k,
    rules.window_n,
    rules.min_n,
    rules.is_used,
    case when $language = 'zh' then rules.clause_zh else rules.clause_en end as clause,
from marts.rules
order by rules.is_used desc, rules.rule_set, rules.sort_order
