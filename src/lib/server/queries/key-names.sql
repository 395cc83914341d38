-- Names of what the keys of marts stand for.
select
    'major_code' as column_name,
    major_code as id,
    any_value(case when $language = 'zh' then name_zh else name_en end order by catalogue desc) as name,
from marts.majors
group by major_code
union all
select
    'occupation_code' as column_name,
    occupation_code as id,
    any_value(case when $language = 'zh' then name_zh else name_en end order by occupation_edition desc),
from marts.occupations
group by occupation_code
union all
select
    'school_id' as column_name,
    school_id as id,
    case when $language = 'zh' then name_zh else name_en end as name,
from marts.schools
union all
select
    'cluster_id' as column_name,
    cluster_id as id,
    case when $language = 'zh' then name_zh else name_en end as name,
from marts.clusters
union all
select
    'industry_code' as column_name,
    industry_code as id,
    any_value(case when $language = 'zh' then name_zh else name_en end),
from marts.industries
group by industry_code
union all
select
    'pathway_id' as column_name,
    pathway_id as id,
    case when $language = 'zh' then name_zh else name_en end as name,
from marts.pathways
union all
select
    'area_code' as column_name,
    area_code as id,
    case when $language = 'zh' then name_zh else name_en end as name,
from marts.areas
