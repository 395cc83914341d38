-- Raw rows behind a withheld figure of the finest tables: their content would tell it.
with

withheld as (
    select
        'outcomes_by_program' as table_name,
        concat_ws('|', area_code, graduating_year, school_id, catalogue, major_code, level, cut_off_date)
            as row_key,
    from marts.outcomes_by_program
    where 'suppressed' in (
        graduate_count_status,
        placed_count_status,
        contract_count_status,
        self_employed_count_status,
        military_count_status,
        further_study_count_status,
        flexible_count_status,
        seeking_count_status,
        not_seeking_count_status,
        unknown_count_status,
        direct_employment_count_status,
        in_field_count_status,
        in_field_known_count_status,
        local_count_status,
        place_known_count_status
    )
    union all
    select
        'enrollment_by_program' as table_name,
        concat_ws('|', area_code, school_year, school_id, catalogue, major_code, pathway_id, level)
            as row_key,
    from marts.enrollment_by_program
    where 'suppressed' in (
        planned_count_status,
        admitted_count_status,
        registered_count_status,
        first_choice_count_status,
        transfer_count_status,
        student_count_status
    )
    union all
    select
        'industry_employment' as table_name,
        concat_ws('|', area_code, year, industry_edition, industry_code, scope, employment_form, series_id)
            as row_key,
    from marts.industry_employment
    where 'suppressed' in (employee_count_status, wage_total_cny_status, output_cny_status)
    union all
    select
        'vacancy_quarters' as table_name,
        concat_ws('|', area_code, quarter, occupation_edition, occupation_code) as row_key,
    from marts.vacancy_quarters
    where 'suppressed' in (vacancy_count_status, seeker_count_status)
)

select distinct lineage.raw_id
from marts.lineage
join withheld using (table_name, row_key)
