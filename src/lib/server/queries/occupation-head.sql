-- One occupation: its name and the classes above it.
select
    occupations.occupation_code,
    case when $language = 'zh' then occupations.name_zh else occupations.name_en end as name,
    occupations.occupation_edition,
    case when $language = 'zh' then parents.name_zh else parents.name_en end as parent_name,
from marts.occupations
left join marts.occupations as parents
    on parents.occupation_edition = occupations.occupation_edition
        and parents.occupation_code = occupations.parent_code
where occupations.occupation_code = $occupation
order by occupations.occupation_edition desc
limit 1
