-- Names that a reader may look for, with what tells them apart.
with

editions as (
    select
        subject_kind,
        subject_code,
        name_zh,
        name_en,
        pinyin,
        subject_edition,
    from marts.search_names
    qualify row_number() over (
        partition by subject_kind, subject_code
        order by subject_edition desc
    ) = 1
),

taught as (
    select distinct level, major_code
    from (
        select enrollment_by_major.* from marts.enrollment_by_major
        union all by name
        select outcomes_by_major.* from marts.outcomes_by_major
    )
    join marts.areas using (area_code)
    where areas.is_main
),

levels as (
    select major_code, string_agg(level, ' ' order by level desc) as levels
    from taught
    group by major_code
),

wanted as (
    select distinct occupation_code
    from (
        select flows.occupation_code from marts.flows
        union all
        select vacancy_quarters.occupation_code from marts.vacancy_quarters
        union all
        select occupation_openings.occupation_code from marts.occupation_openings
    )
)

select
    subject_kind,
    subject_code,
    editions.name_zh,
    editions.name_en,
    editions.pinyin,
    case subject_kind
        when 'major' then levels.levels is not null
        when 'occupation' then wanted.occupation_code is not null
        when 'school' then schools.valid_to is null
        else true
    end as is_active,
    case subject_kind
        when 'major' then coalesce(levels.levels, majors.level)
        when 'school' then schools.level
        when 'cluster' then clusters.kind
    end as standing,
    case subject_kind
        when 'major' then
            case when $language = 'zh' then fields.name_zh else fields.name_en end
        when 'occupation' then
            case when $language = 'zh' then parents.name_zh else parents.name_en end
        when 'school' then
            case when $language = 'zh' then schools.town else towns.name_en end
    end as context,
from editions
left join levels on subject_kind = 'major' and levels.major_code = subject_code
left join wanted on subject_kind = 'occupation' and wanted.occupation_code = subject_code
left join marts.majors
    on subject_kind = 'major'
        and majors.major_code = subject_code
        and majors.catalogue = editions.subject_edition
left join marts.majors as fields
    on fields.catalogue = majors.catalogue
        and fields.major_code = majors.field_code
        and fields.major_code <> majors.major_code
left join marts.occupations
    on subject_kind = 'occupation'
        and occupations.occupation_code = subject_code
        and occupations.occupation_edition = editions.subject_edition
left join marts.occupations as parents
    on parents.occupation_edition = occupations.occupation_edition
        and parents.occupation_code = occupations.parent_code
left join marts.schools on subject_kind = 'school' and schools.school_id = subject_code
left join marts.towns on towns.area_code = schools.area_code and towns.town = schools.town
left join marts.clusters on subject_kind = 'cluster' and clusters.cluster_id = subject_code
order by subject_kind, subject_code
