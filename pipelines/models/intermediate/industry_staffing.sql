-- Share of one occupation in one industry while one staffing pattern holds.
-- grain: industry_edition, industry_code, occupation_edition, occupation_code, valid_from
-- An industry without a pattern of its own takes that of its nearest parent; the first holds for all years before.

with recursive

industries as (select * from staging.industries),

staffing as (select * from staging.staffing),

ancestors as (
    select
        industry_edition,
        industry_code,
        industry_code as pattern_code,
        parent_code,
        0 as distance,
    from industries
    union all
    select
        ancestors.industry_edition,
        ancestors.industry_code,
        industries.industry_code as pattern_code,
        industries.parent_code,
        ancestors.distance + 1 as distance,
    from ancestors
    -- inner join: the topmost industry has no parent
    inner join industries
        on ancestors.industry_edition = industries.industry_edition
        and ancestors.parent_code = industries.industry_code
    where ancestors.distance < 5
),

editions as (
    select
        industry_edition,
        industry_code as pattern_code,
        valid_from,
    from staffing
    group by all
),

periods as (
    select
        industry_edition,
        pattern_code,
        valid_from as pattern_from,
        case when lag(valid_from) over pattern is null then 0 else valid_from end as valid_from,
        coalesce(lead(valid_from) over pattern - 1, 9999) as valid_to,
    from editions
    window pattern as (partition by industry_edition, pattern_code order by valid_from)
),

nearest as (
    select
        ancestors.industry_edition,
        ancestors.industry_code,
        ancestors.pattern_code,
        periods.pattern_from,
        periods.valid_from,
        periods.valid_to,
    from ancestors
    -- inner join: only ancestors that have a pattern
    inner join periods using (industry_edition, pattern_code)
    qualify ancestors.distance = min(ancestors.distance) over (
        partition by ancestors.industry_edition, ancestors.industry_code
    )
),

applied as (
    select
        nearest.industry_edition,
        nearest.industry_code,
        staffing.occupation_edition,
        staffing.occupation_code,
        staffing.share,
        nearest.valid_from,
        nearest.valid_to,
    from nearest
    inner join staffing
        on nearest.industry_edition = staffing.industry_edition
        and nearest.pattern_code = staffing.industry_code
        and nearest.pattern_from = staffing.valid_from
)

select * from applied
