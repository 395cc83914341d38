-- Where graduates of the newest class of a school, or of the region ('all'), work and under which terms: one row per level,
-- attribute and value; all of an attribute beside each.
with

breakdowns as (
    select destination_breakdowns.*
    from marts.destination_breakdowns
    join marts.areas using (area_code)
    where areas.is_main and destination_breakdowns.school_id = $school
    qualify graduating_year = max(graduating_year) over ()
        and cut_off_date = max(cut_off_date) over (partition by level, attribute)
),

beside_totals as (
    select
        level,
        graduating_year,
        cut_off_date::varchar as cut_off_date,
        attribute,
        attribute_value,
        direct_employment_count,
        direct_employment_count_status,
        max(direct_employment_count) filter (attribute_value = 'all') over (
            partition by level, attribute
        ) as whole_count,
    from breakdowns
)

select *
from beside_totals
where attribute_value <> 'all'
order by
    list_position(['sector', 'employer', 'channel', 'contract_length', 'insurance', 'pay_band'], attribute),
    level desc,
    list_position(
        [
            'primary', 'secondary', 'tertiary', 'public', 'firm', 'own_business', 'other_employer',
            'school', 'agency', 'other',
            'up_to_1_year', '1_to_2_years', '2_to_3_years', 'over_3_years',
            'three_one', 'five', 'five_one', 'none'
        ],
        attribute_value
    ),
    attribute_value not like '<%',
    attribute_value
