-- Graduates of one class of one major and pathway who entered work, and who stayed.
-- grain: area_code, level, year, catalogue, major_code, pathway_id
-- Of several cut-off dates of a class the last one counts.

with

outcome_cells as (select * from intermediate.outcome_cells),

returned_parents as (select * from intermediate.returned_parents),

latest as (
    select
        area_code,
        level,
        graduating_year as year,
        school_id,
        catalogue,
        major_code,
        pathway_id,
        graduate_count,
        direct_employment_count,
        local_count,
        place_known_count,
    from outcome_cells
    where not is_margin
    qualify cut_off_date = max(cut_off_date) over (
        partition by area_code, graduating_year, school_id, catalogue, major_code, pathway_id
    )
),

leaves as (
    select
        area_code,
        level,
        year,
        school_id,
        catalogue,
        major_code,
        pathway_id,
        graduate_count,
        direct_employment_count,
        local_count,
        place_known_count,
    from latest
    anti join returned_parents using (area_code, year, school_id, catalogue, major_code)
),

added as (
    select
        area_code,
        level,
        year,
        catalogue,
        major_code,
        pathway_id,
        case when count(graduate_count) = count(*) then sum(graduate_count) end as graduate_count,
        case
            when count(direct_employment_count) = count(*) then sum(direct_employment_count)
        end as direct_employment_count,
        case when count(local_count) = count(*) then sum(local_count) end as local_count,
        case when count(place_known_count) = count(*) then sum(place_known_count) end
            as place_known_count,
    from leaves
    group by all
)

select * from added
