-- One school, what it was called before and what it became.
select
    schools.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as name,
    schools.level,
    case when $language = 'zh'
        or regexp_full_match(schools.town, '[ -~]*') then schools.town end as town,
    schools.seat_capacity,
    schools.teacher_count,
    schools.dual_qualified_count,
    schools.valid_from,
    schools.valid_to,
    schools.predecessor_id,
    case when $language = 'zh' then before.name_zh else before.name_en end as predecessor_name,
    after.school_id as successor_id,
    case when $language = 'zh' then after.name_zh else after.name_en end as successor_name,
    after.valid_from as successor_from,
from marts.schools
left join marts.schools as before on before.school_id = schools.predecessor_id
left join marts.schools as after on after.predecessor_id = schools.school_id
where schools.school_id = $school
limit 1
