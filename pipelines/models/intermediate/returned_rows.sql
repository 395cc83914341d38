-- Raw rows of one row of a mart that is shown as it was returned.
-- grain: table_name, row_key

with

schools as (select * from staging.schools),

calendar as (select * from staging.calendar),

pathways as (select * from staging.pathways),

projects as (select * from staging.projects),

surveys as (select * from staging.surveys),

vacancies as (select * from staging.vacancies),

industry_employment as (select * from staging.industry_employment),

firm_places as (select * from intermediate.firm_places),

breakdown_cells as (select * from intermediate.breakdown_cells),

keyed as (
    select
        'destination_breakdowns' as table_name,
        concat_ws(
            '|', area_code, graduating_year, level, school_id, cut_off_date, attribute,
            attribute_value
        ) as row_key,
        raw_ids,
    from breakdown_cells
    union all
    select
        'schools' as table_name,
        concat_ws('|', area_code, school_id) as row_key,
        raw_ids,
    from schools
    union all
    select
        'calendar' as table_name,
        concat_ws('|', area_code, pathway_id, gate_id) as row_key,
        raw_ids,
    from calendar
    union all
    select
        'pathways' as table_name,
        concat_ws('|', area_code, pathway_id) as row_key,
        raw_ids,
    from pathways
    union all
    select
        'projects' as table_name,
        concat_ws('|', area_code, project_id, start_year, occupation_code, level) as row_key,
        raw_ids,
    from projects
    where not coalesce(is_restricted, false)
    union all
    select
        'survey_discrepancies' as table_name,
        concat_ws('|', area_code, year, school_id, catalogue, major_code, respondent) as row_key,
        list_sort(flatten(list(raw_ids))) as raw_ids,
    from surveys
    group by all
    union all
    select
        'firms_by_town' as table_name,
        concat_ws('|', area_code, year, town, cluster_id) as row_key,
        list_sort(flatten(list(raw_ids))) as raw_ids,
    from firm_places
    group by all
    union all
    select
        'vacancy_quarters' as table_name,
        concat_ws('|', area_code, quarter, occupation_edition, occupation_code) as row_key,
        raw_ids,
    from vacancies
    union all
    select
        'industry_employment' as table_name,
        concat_ws(
            '|', area_code, year, industry_edition, industry_code, scope, employment_form,
            series_id
        ) as row_key,
        raw_ids,
    from industry_employment
)

select * from keyed
