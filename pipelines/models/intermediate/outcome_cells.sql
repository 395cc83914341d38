-- Outcomes of one class of one program and pathway, as counted at one cut-off date.
-- grain: area_code, graduating_year, school_id, catalogue, major_code, pathway_id, cut_off_date, level
-- Where nobody works, nobody works here and nobody in the field.

with

destination_parts as (select * from intermediate.destination_parts),

destination_counts as (select * from intermediate.destination_counts),

destination_places as (select * from intermediate.destination_places),

classes as (
    select
        class_key,
        area_code,
        graduating_year,
        school_id,
        catalogue,
        major_code,
        pathway_id,
        cut_off_date,
        level,
        max(code_level) as code_level,
        case
            when bool_or(value_kind = 'projection') then 'projection'
            when bool_or(value_kind = 'estimate') then 'estimate'
            else 'observed'
        end as value_kind,
        list_sort(list_distinct(flatten(list(raw_ids)))) as raw_ids,
    from destination_parts
    group by all
),

outcomes as (
    select
        classes.area_code,
        classes.graduating_year,
        classes.school_id,
        classes.catalogue,
        classes.major_code,
        classes.pathway_id,
        classes.cut_off_date,
        classes.level,
        classes.code_level,
        coalesce(
            destination_counts.total_count,
            destination_counts.placed_count + destination_counts.seeking_count
                + destination_counts.not_seeking_count + destination_counts.unknown_count
        ) as graduate_count,
        destination_counts.placed_count,
        destination_counts.contract_count,
        destination_counts.self_employed_count,
        destination_counts.military_count,
        destination_counts.further_study_count,
        destination_counts.flexible_count,
        destination_counts.seeking_count,
        destination_counts.not_seeking_count,
        destination_counts.unknown_count,
        destination_counts.direct_employment_count,
        case
            when destination_counts.direct_employment_count = 0 then 0
            else destination_places.in_field_count
        end as in_field_count,
        case
            when destination_counts.direct_employment_count = 0 then 0
            else destination_places.in_field_known_count
        end as in_field_known_count,
        case
            when destination_counts.direct_employment_count = 0 then 0
            else destination_places.local_count
        end as local_count,
        case
            when destination_counts.direct_employment_count = 0 then 0
            else destination_places.place_known_count
        end as place_known_count,
        classes.value_kind,
        classes.school_id = 'all' and bool_or(classes.school_id <> 'all') over (
            partition by
                classes.area_code, classes.graduating_year, classes.catalogue, classes.major_code
        ) as is_margin,
        classes.raw_ids,
    from classes
    left join destination_counts using (class_key)
    left join destination_places using (class_key)
)

select * from outcomes
