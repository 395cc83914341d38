-- Persons of one class with one destination status, whatever their place and match.
-- grain: class_key, status
-- A status missing from a complete return is nobody; from an incomplete one it is unknown.

with

destination_parts as (select * from intermediate.destination_parts),

-- The margin of a status as returned wins over the sum of its details.
chosen as (
    select
        class_key,
        status,
        person_count,
    from destination_parts
    window
        status_rows as (partition by returned_key, status),
        place_rows as (partition by returned_key, status, place_of_work)
    qualify
        case
            when min(detail) over status_rows = 0 then detail = 0
            when max(detail) over status_rows >= 2 then
                detail >= 2 and detail = min(detail) over place_rows
            else true
        end
),

added as (
    select
        class_key,
        status,
        case when count(person_count) = count(*) then sum(person_count) end as person_count,
    from chosen
    group by all
),

classes as (
    select
        class_key,
        sum(person_count) filter (where status = 'all') as total_count,
        sum(person_count) filter (where status not in ('all', 'placed')) as parts_count,
        count(*) = count(person_count) as is_reported,
    from added
    group by all
),

statuses as (
    select
        classes.class_key,
        listed.status,
        classes.is_reported
            and classes.parts_count = coalesce(classes.total_count, classes.parts_count)
            and listed.status not in ('all', 'placed') as is_nobody,
    from classes
    cross join (
        select unnest([
            'all', 'placed', 'contract', 'self_employed', 'military', 'further_study',
            'flexible', 'seeking', 'not_seeking', 'unknown',
        ]) as status
    ) as listed
),

filled as (
    select
        statuses.class_key,
        statuses.status,
        case
            when added.status is null and statuses.is_nobody then 0
            else added.person_count
        end as person_count,
    from statuses
    left join added using (class_key, status)
)

select * from filled
