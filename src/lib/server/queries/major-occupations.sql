-- Occupations that one major leads to: by the normative crosswalk, and as graduates were observed.
with

linked as (
    select
        major_occupations.*,
        split_part(
            major_occupations.source,
            ' · ',
            case when $language = 'zh' or not contains(major_occupations.source, ' · ') then 1 else 2 end
        ) as stated_source,
    from marts.major_occupations
    where major_occupations.major_code = $major
        and major_occupations.catalogue = $catalogue
        and major_occupations.valid_to is null
),

paired as (
    select
        occupation_code,
        max(weight) filter (where "view" = 'normative') as normative_weight,
        max(weight) filter (where "view" = 'observed') as observed_weight,
        max(sample_size) filter (where "view" = 'observed') as sample_size,
        min(stated_source) as source,
    from linked
    group by all
),

names as (
    select
        occupation_code,
        case when $language = 'zh' then name_zh else name_en end as occupation_name,
    from marts.occupations
    qualify row_number() over (partition by occupation_code order by occupation_edition desc) = 1
)

select
    paired.occupation_code,
    coalesce(names.occupation_name, paired.occupation_code) as occupation_name,
    paired.normative_weight,
    paired.observed_weight,
    paired.sample_size,
    paired.source,
from paired
left join names using (occupation_code)
order by paired.normative_weight desc nulls last, paired.observed_weight desc, paired.occupation_code
