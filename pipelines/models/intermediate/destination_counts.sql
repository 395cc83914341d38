-- Persons of one class by destination status, side by side.
-- grain: class_key

with

destination_statuses as (select * from intermediate.destination_statuses),

counted as (
    select
        class_key,
        max(person_count) filter (where status = 'all') as total_count,
        max(person_count) filter (where status = 'placed') as placed_total,
        max(person_count) filter (where status = 'contract') as contract_count,
        max(person_count) filter (where status = 'self_employed') as self_employed_count,
        max(person_count) filter (where status = 'military') as military_count,
        max(person_count) filter (where status = 'further_study') as further_study_count,
        max(person_count) filter (where status = 'flexible') as flexible_count,
        max(person_count) filter (where status = 'seeking') as seeking_count,
        max(person_count) filter (where status = 'not_seeking') as not_seeking_count,
        max(person_count) filter (where status = 'unknown') as unknown_count,
    from destination_statuses
    group by all
),

summed as (
    select
        class_key,
        total_count,
        coalesce(
            placed_total,
            contract_count + self_employed_count + military_count + further_study_count
                + flexible_count
        ) as placed_count,
        contract_count,
        self_employed_count,
        military_count,
        further_study_count,
        flexible_count,
        seeking_count,
        not_seeking_count,
        unknown_count,
        contract_count + self_employed_count + flexible_count as direct_employment_count,
    from counted
)

select * from summed
