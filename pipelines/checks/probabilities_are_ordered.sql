-- A coverage below one half is also below four fifths, and above two also above five quarters.
with

major_coverage as (select * from marts.major_coverage),

broken as (
    select
        area_code,
        scenario,
        level,
        year,
        major_code,
        p_below_50,
        p_below_80,
        p_above_125,
        p_above_200,
    from major_coverage
    where
        p_below_50 > p_below_80
        or p_above_200 > p_above_125
        or coverage_lower_90 > coverage_upper_90
        or coverage_min > coverage_max
)

select * from broken
