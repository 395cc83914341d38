-- Employment 2020, net change and replacement demand to 2035 by 26 occupation groups, as the publisher projects them.
-- grain: area_code, from_year, to_year, occupation_code
with returned as (select * from raw.skills_imperative_replacement),
occupation_outlook as (
    select
        'ST' as area_code,
        2020 as from_year,
        2035 as to_year,
        'SOC2020' as occupation_edition,
        left(occupation, 2) as occupation_code,
        2 as code_level,
        employee_count_2020 as base_employee_count,
        employee_count_2020_status as base_employee_count_status,
        net_change as expansion_count,
        net_change_status as expansion_count_status,
        replacement_count,
        replacement_count_status,
        'projection' as value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from occupation_outlook
