-- Where graduates in their field are counted, those who are not, or of whom it is not known, are counted too.
-- A return of the matched alone would read as a rate of 100 %: deliver in_field = no or unknown beside yes.

with

destinations as (select * from staging.destinations),

one_sided as (
    select
        area_code,
        graduating_year,
        count(*) as row_count,
    from destinations
    where in_field <> 'all'
    group by all
    having bool_and(in_field = 'yes')
)

select * from one_sided
