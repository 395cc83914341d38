-- One contract table and whether this region supplies it, with the reason where it does not.
-- grain: table_name

with

supplied as (select * from staging.supplied)

select * from supplied
