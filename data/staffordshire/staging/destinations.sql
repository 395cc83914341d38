-- Achievements by subject area (no destinations), and learners and sustained positive destinations of providers (no subject).
-- Providers' learners are counted wherever they were trained: an area of their own. The cut-off is the end of the follow-up year.
-- grain: area_code, graduating_year, school_id, catalogue, major_code, pathway_id, cut_off_date, status, place_of_work, in_field
with datahub as (select * from raw.datahub),
earlier as (select * from raw.fe_subject_areas_2021),
outcomes as (select * from raw.provider_outcomes),
providers as (select * from staging.schools),
subjects as (
    select
        major_code,
        case major_code
            when '06' then 'Information and Communication Technology'
            when '99' then 'Not Applicable/ Not Known'
            else name_en
        end as subject_area,
    from reference.majors
),
by_subject as (
    select
        2024 as graduating_year, subgroup as subject_area,
        value as person_count, value_status as person_count_status, raw_id,
    from datahub
    where
        area = 'Stoke-on-Trent and Staffordshire LSIP'
        and metric = 'achievementsAims' and breakdown = 'SSA'
    union all by name
    select
        2022 as graduating_year, subject_area,
        achievement_count as person_count, achievement_count_status as person_count_status, raw_id,
    from earlier
    where
        area = 'Stoke-on-Trent and Staffordshire' and geographic_level = 'LSIP'
        and level = 'Total' and sex = 'Total'
),
by_provider as (
    select
        cast(left(outcomes.time_period, 4) as integer) + 1 as graduating_year,
        outcomes.provider_ukprn as school_id,
        outcomes.number_of_learners,
        outcomes.number_of_learners_status,
        round(outcomes.spd_percent * outcomes.number_of_matched_learners) as placed_count,
        coalesce(
            outcomes.spd_percent_status, outcomes.number_of_matched_learners_status
        ) as placed_count_status,
        outcomes.raw_id,
    from outcomes
    inner join providers on providers.school_id = outcomes.provider_ukprn
    where
        outcomes.provision = 'Total'
        and outcomes.level_of_learning_group = 'Total' and outcomes.level_of_learning = 'Total'
        and outcomes.age_youth_adult = 'Total' and outcomes.age_group = 'Total'
        and outcomes.sex = 'Total' and outcomes.learning_difficulties = 'Total'
),
returned as (
    select
        'ST' as area_code, by_subject.graduating_year, 'all' as school_id,
        subjects.major_code, 'all' as status,
        by_subject.person_count, by_subject.person_count_status,
        'observed' as value_kind, by_subject.raw_id,
    from by_subject
    left join subjects using (subject_area)
    union all by name
    select
        'ENG-PRV' as area_code, graduating_year, school_id,
        'all' as major_code, 'all' as status,
        number_of_learners as person_count,
        number_of_learners_status as person_count_status,
        'observed' as value_kind, raw_id,
    from by_provider
    union all by name
    select
        'ENG-PRV' as area_code, graduating_year, school_id,
        'all' as major_code, 'placed' as status,
        placed_count as person_count,
        placed_count_status as person_count_status,
        'estimate' as value_kind,
        raw_id,
    from by_provider
),
destinations as (
    select
        area_code,
        graduating_year,
        school_id,
        'SSA' as catalogue,
        major_code,
        2 as code_level,
        'further-education' as pathway_id,
        make_date(graduating_year + 1, 7, 31) as cut_off_date,
        status,
        'all' as place_of_work,
        'all' as in_field,
        cast(person_count as integer) as person_count,
        person_count_status,
        value_kind,
        [raw_id] as raw_ids,
    from returned
)

select * from destinations
