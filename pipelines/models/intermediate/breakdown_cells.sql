-- Graduates at work of one class by one attribute of their job: a school's or, under 'all', the region's.
-- grain: area_code, graduating_year, level, school_id, cut_off_date, attribute, attribute_value
-- A value that one school does not return has no sum; 'all' of an attribute is the sum of its values.

with

forms as (select * from staging.employment_forms),

school_identities as (select * from intermediate.school_identities),

carried_on as (
    select
        forms.area_code,
        forms.graduating_year,
        forms.level,
        coalesce(school_identities.current_school_id, forms.school_id) as school_id,
        forms.cut_off_date,
        forms.attribute,
        forms.value as attribute_value,
        forms.person_count,
        forms.value_kind,
        forms.raw_ids,
    from forms
    left join school_identities using (area_code, school_id)
),

with_region as (
    select * from carried_on
    union all
    select * replace ('all' as school_id) from carried_on
),

with_totals as (
    select * from with_region
    union all
    select * replace ('all' as attribute_value) from with_region
),

summed as (
    select
        area_code,
        graduating_year,
        level,
        school_id,
        cut_off_date,
        attribute,
        attribute_value,
        case
            when count(*) = count(person_count) then sum(person_count)
        end::integer as direct_employment_count,
        max(value_kind) as value_kind,
        list_sort(list_distinct(flatten(list(raw_ids)))) as raw_ids,
    from with_totals
    group by all
)

select * from summed
