-- The weights of a major in one view add up to 1 in the as-of year.
with

region as (select * from staging.region),

major_occupations as (select * from staging.major_occupations),

added as (
    select
        major_occupations.catalogue,
        major_occupations.major_code,
        major_occupations.view,
        sum(major_occupations.weight) as weight_sum,
    from major_occupations
    cross join region
    where
        region.as_of_year >= major_occupations.valid_from
        and region.as_of_year <= coalesce(major_occupations.valid_to, 9999)
    group by all
),

broken as (
    select
        catalogue,
        major_code,
        view,
        weight_sum,
    from added
    where abs(weight_sum - 1) > 0.001
)

select * from broken
