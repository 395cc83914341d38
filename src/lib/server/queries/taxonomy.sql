-- Everything that a release classifies by, one row each; a crosswalk row carries its weight.
with

items as (
    select
        'cluster' as kind,
        clusters.cluster_id as code,
        null::varchar as major_code,
        case when $language = 'zh' then clusters.name_zh else clusters.name_en end as name,
        null::double as weight,
    from marts.clusters
    union all by name
    select
        'major' as kind,
        majors.catalogue || ' ' || majors.major_code as code,
        majors.major_code,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as name,
        null::double as weight,
    from marts.majors
    union all by name
    select
        'occupation' as kind,
        occupations.occupation_edition || ' ' || occupations.occupation_code as code,
        null::varchar as major_code,
        case when $language = 'zh' then occupations.name_zh else occupations.name_en end as name,
        null::double as weight,
    from marts.occupations
    union all by name
    select
        'crosswalk' as kind,
        major_occupations.catalogue || ' ' || major_occupations.major_code || ' '
        || major_occupations.occupation_code || ' '
        || coalesce(major_occupations.valid_from::varchar, '') as code,
        major_occupations.major_code,
        case when $language = 'zh' then majors.name_zh else majors.name_en end as name,
        major_occupations.weight,
    from marts.major_occupations
    join marts.majors using (catalogue, major_code)
    where major_occupations.view = 'normative'
    union all by name
    select
        'cluster_industry' as kind,
        cluster_industries.cluster_id || ' ' || cluster_industries.industry_code || ' '
        || coalesce(cluster_industries.valid_from::varchar, '') as code,
        null::varchar as major_code,
        case when $language = 'zh' then clusters.name_zh else clusters.name_en end as name,
        cluster_industries.share as weight,
    from marts.cluster_industries
    join marts.clusters using (cluster_id)
    union all by name
    select
        'rule' as kind,
        rules.rule_set || ' ' || rules.rule_id as code,
        null::varchar as major_code,
        case when $language = 'zh' then rules.clause_zh else rules.clause_en end as name,
        rules.threshold as weight,
    from marts.rules
)

select
    items.kind,
    items.code,
    items.major_code,
    items.name,
    items.weight,
from items
order by items.kind, items.code
