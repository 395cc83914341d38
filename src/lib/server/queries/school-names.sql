-- Schools that a program may belong to, by name.
select
    schools.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as name,
from marts.schools
join marts.areas using (area_code)
where areas.is_main and schools.school_id <> 'all'
order by name, schools.school_id
