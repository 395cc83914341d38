-- One signal rule.
-- grain: rule_set, rule_id

with

rules as (select * from staging.rules),

rule_sets as (select * from intermediate.rule_sets),

listed as (
    select
        rules.rule_set,
        rules.rule_id,
        rules.subject,
        direction,
        signal,
        metric,
        comparator,
        threshold,
        probability,
        window_k,
        window_n,
        min_n,
        clause_zh,
        clause_en,
        source,
        sort_order,
        valid_from,
        valid_to,
        rule_sets.is_used,
    from rules
    left join rule_sets using (rule_set, subject)
)

select * from listed
