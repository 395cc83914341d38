-- Quality bands of the newest class: programs of one school, or those of the lowest band of the region ('all').
with

ranked as (
    select quality_indexes.*
    from marts.quality_indexes
    join marts.areas using (area_code)
    where areas.is_main
    qualify quality_indexes.graduating_year = max(quality_indexes.graduating_year) over ()
),

placed as (
    select
        ranked.*,
        max(band) over (partition by level, index_id) as band_count,
    from ranked
)

select
    placed.level,
    placed.index_id,
    placed.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    placed.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    placed.graduating_year,
    placed.band,
    placed.band_count,
    placed.rank_lower_90,
    placed.rank_upper_90,
    placed.unit_count,
    placed.is_partial,
from placed
join marts.schools using (school_id)
join marts.majors using (catalogue, major_code)
where placed.school_id = $school
    or ($school = 'all' and placed.band = placed.band_count and placed.band_count > 1)
order by placed.level desc, placed.index_id, placed.band, placed.major_code, placed.school_id
