-- Intake and students of one program and pathway in one school year.
-- grain: area_code, school_year, school_id, catalogue, major_code, pathway_id, level
-- A sum with an unreported part is null; a part that does not apply adds nothing.

with

enrollment_parts as (select * from intermediate.enrollment_parts),

added as (
    select
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        pathway_id,
        level,
        code_level,
        sum(planned_count) filter (where part = 'new_intake') as planned_count,
        max(planned_count_status) filter (
            where part = 'new_intake' and planned_count is null
            and planned_count_status <> 'not_applicable'
        ) as planned_gap,
        sum(admitted_count) filter (where part = 'new_intake') as admitted_count,
        max(admitted_count_status) filter (
            where part = 'new_intake' and admitted_count is null
            and admitted_count_status <> 'not_applicable'
        ) as admitted_gap,
        sum(registered_count) filter (where part = 'new_intake') as registered_count,
        max(registered_count_status) filter (
            where part = 'new_intake' and registered_count is null
            and registered_count_status <> 'not_applicable'
        ) as registered_gap,
        sum(first_choice_count) filter (where part = 'new_intake') as first_choice_count,
        max(first_choice_count_status) filter (
            where part = 'new_intake' and first_choice_count is null
            and first_choice_count_status <> 'not_applicable'
        ) as first_choice_gap,
        case when bool_or(part = 'new_intake') then 'not_available' else 'not_applicable' end
            as absent,
        sum(coalesce(registered_count, admitted_count)) filter (where part = 'transfer')
            as transfer_count,
        sum(student_count) as student_count,
        bool_or(part = 'stock' and student_count is null) as has_student_gap,
        coalesce(bool_or(is_partial_year), false) as is_partial_year,
        bool_or(value_kind = 'projection') as has_projection,
        bool_or(value_kind = 'estimate') as has_estimate,
        list_sort(list_distinct(flatten(list(raw_ids)))) as raw_ids,
    from enrollment_parts
    group by all
),

completed as (
    select
        area_code,
        school_year,
        school_id,
        catalogue,
        major_code,
        pathway_id,
        level,
        code_level,
        case when planned_gap is null then planned_count end as planned_count,
        coalesce(planned_gap, case when planned_count is null then absent end)
            as planned_count_status,
        case when admitted_gap is null then admitted_count end as admitted_count,
        coalesce(admitted_gap, case when admitted_count is null then absent end)
            as admitted_count_status,
        case when registered_gap is null then registered_count end as registered_count,
        coalesce(registered_gap, case when registered_count is null then absent end)
            as registered_count_status,
        case when first_choice_gap is null then first_choice_count end as first_choice_count,
        coalesce(first_choice_gap, case when first_choice_count is null then absent end)
            as first_choice_count_status,
        transfer_count,
        case when not has_student_gap then student_count end as student_count,
        is_partial_year,
        case
            when has_projection then 'projection'
            when has_estimate then 'estimate'
            else 'observed'
        end as value_kind,
        school_id = 'all' and bool_or(school_id <> 'all') over major_year as is_margin,
        raw_ids,
    from added
    window major_year as (partition by area_code, school_year, catalogue, major_code)
)

select * from completed
