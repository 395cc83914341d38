-- Outcomes of one class of one program, all pathways together, as counted at one cut-off date.
-- grain: area_code, graduating_year, school_id, catalogue, major_code, level, cut_off_date

with

outcome_cells as (select * from intermediate.outcome_cells),

added as (
    select
        area_code,
        graduating_year,
        school_id,
        catalogue,
        major_code,
        level,
        cut_off_date,
        code_level,
        case when count(graduate_count) = count(*) then sum(graduate_count) end as graduate_count,
        case when count(placed_count) = count(*) then sum(placed_count) end as placed_count,
        case when count(contract_count) = count(*) then sum(contract_count) end as contract_count,
        case when count(self_employed_count) = count(*) then sum(self_employed_count) end
            as self_employed_count,
        case when count(military_count) = count(*) then sum(military_count) end as military_count,
        case when count(further_study_count) = count(*) then sum(further_study_count) end
            as further_study_count,
        case when count(flexible_count) = count(*) then sum(flexible_count) end as flexible_count,
        case when count(seeking_count) = count(*) then sum(seeking_count) end as seeking_count,
        case when count(not_seeking_count) = count(*) then sum(not_seeking_count) end
            as not_seeking_count,
        case when count(unknown_count) = count(*) then sum(unknown_count) end as unknown_count,
        case when count(direct_employment_count) = count(*) then sum(direct_employment_count) end
            as direct_employment_count,
        case when count(in_field_count) = count(*) then sum(in_field_count) end as in_field_count,
        case when count(in_field_known_count) = count(*) then sum(in_field_known_count) end
            as in_field_known_count,
        case when count(local_count) = count(*) then sum(local_count) end as local_count,
        case when count(place_known_count) = count(*) then sum(place_known_count) end
            as place_known_count,
        case
            when bool_or(value_kind = 'projection') then 'projection'
            when bool_or(value_kind = 'estimate') then 'estimate'
            else 'observed'
        end as value_kind,
        bool_and(is_margin) as is_margin,
    from outcome_cells
    group by all
)

select * from added
