-- One major: its names, field and what the region says of it, newest catalogue first; one row per level taught.
with

known as (
    select distinct level, catalogue, major_code
    from (
        select enrollment_by_major.* from marts.enrollment_by_major
        union all by name
        select outcomes_by_major.* from marts.outcomes_by_major
    )
    join marts.areas using (area_code)
    where areas.is_main and major_code = $major
)

select
    majors.catalogue,
    majors.major_code,
    coalesce(known.level, majors.level) as level,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as name,
    case when $language = 'zh' then fields.name_zh else fields.name_en end as field_name,
    majors.is_provisional,
    majors.is_emerging,
    case
        when $language = 'zh' then majors.emerging_basis_zh
        else majors.emerging_basis_en
    end as emerging_basis,
    majors.training_months,
from marts.majors
left join known using (catalogue, major_code)
left join marts.majors as fields
    on fields.catalogue = majors.catalogue
        and fields.major_code = majors.field_code
        and fields.major_code <> majors.major_code
where majors.major_code = $major
order by known.level is null, majors.catalogue desc, level
