-- Ranks of a school's programs in one index of the newest class, as far as chance and weights allow; by name, not by rank.
with

latest as (
    select quality_indexes.*
    from marts.quality_indexes
    join marts.areas using (area_code)
    where areas.is_main
    qualify quality_indexes.graduating_year = max(quality_indexes.graduating_year) over (
        partition by quality_indexes.index_id, quality_indexes.level
    )
)

select
    latest.school_id,
    latest.major_code,
    latest.level,
    latest.index_id,
    latest.level || '|' || latest.major_code as row_id,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    latest.graduating_year,
    latest.rank_lower_90,
    latest.rank_upper_90,
    latest.band,
    latest.unit_count,
    latest.present_weight,
    latest.is_partial,
from latest
join marts.majors using (catalogue, major_code)
where latest.school_id = $school
    and latest.index_id = $index
    and ($major is null or latest.major_code = $major)
order by latest.level, latest.major_code
