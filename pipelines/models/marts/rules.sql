-- One signal rule.
-- grain: rule_set, rule_id

with

rules as (select * from staging.rules),

listed as (
    select
        rule_set,
        rule_id,
        subject,
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
    from rules
)

select * from listed
