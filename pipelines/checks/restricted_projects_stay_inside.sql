-- No restricted project is in a release.
with

projects as (select * from marts.projects),

broken as (
    select
        area_code,
        project_id,
    from projects
    where is_restricted
)

select * from broken
