-- Share of nine occupation groups in the employment of each industry in 2020; a share, so it is divided here.
-- grain: industry_edition, industry_code, occupation_code, valid_from
with returned as (select * from raw.skills_imperative_staffing),
industries as (select * from reference.industries),
occupations as (select * from reference.occupations),
staffing as (
    select
        industries.industry_edition,
        industries.industry_code,
        'SOC2020' as occupation_edition,
        occupations.occupation_code,
        returned.employee_count / sum(returned.employee_count) over industry as share,
        2000 as valid_from,
        'Skills Imperative 2035 workbook, table Ind Occ T1, 2020' as source,
    from returned
    inner join industries
        on industries.name_en = returned.industry_name
        and industries.industry_edition = 'Skills Imperative 22'
    inner join occupations
        on occupations.name_en = returned.occupation and occupations.code_level = 1
    window industry as (partition by returned.industry_name)
)

select * from staffing
