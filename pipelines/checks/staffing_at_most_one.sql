-- The occupations of an industry are not more than all its people.
with

industry_staffing as (select * from intermediate.industry_staffing),

added as (
    select
        industry_edition,
        industry_code,
        valid_from,
        sum(share) as share_sum,
    from industry_staffing
    group by all
),

broken as (
    select
        industry_edition,
        industry_code,
        valid_from,
        share_sum,
    from added
    where share_sum > 1.001
)

select * from broken
