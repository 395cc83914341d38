-- Students of one major and pathway in one grade at the start of a school year, all schools together.
-- grain: area_code, level, school_year, catalogue, major_code, pathway_id, grade

with

students as (select * from staging.students),

major_identities as (select * from intermediate.major_identities),

school_identities as (select * from intermediate.school_identities),

returned_parents as (select * from intermediate.returned_parents),

identified as (
    select
        students.area_code,
        coalesce(major_identities.level, 'all') as level,
        students.school_year,
        coalesce(school_identities.current_school_id, students.school_id) as school_id,
        coalesce(major_identities.current_catalogue, students.catalogue) as catalogue,
        coalesce(major_identities.current_code, students.major_code) as major_code,
        students.pathway_id,
        students.grade,
        students.student_count,
    from students
    left join school_identities using (area_code, school_id)
    left join major_identities using (catalogue, major_code)
    where students.grade > 0
),

leaves as (
    select
        identified.area_code,
        identified.level,
        identified.school_year,
        identified.catalogue,
        identified.major_code,
        identified.pathway_id,
        identified.grade,
        identified.student_count,
    from identified
    anti join returned_parents
        on identified.area_code = returned_parents.area_code
        and identified.school_year = returned_parents.year
        and identified.school_id = returned_parents.school_id
        and identified.catalogue = returned_parents.catalogue
        and identified.major_code = returned_parents.major_code
),

added as (
    select
        area_code,
        level,
        school_year,
        catalogue,
        major_code,
        pathway_id,
        grade,
        sum(student_count) as student_count,
        count(*) > count(student_count) as has_gap,
    from leaves
    group by all
)

select * from added
