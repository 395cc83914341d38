-- Directly employed persons of one class by whether they stayed, and by whether the job matched.
-- grain: class_key

with

destination_parts as (select * from intermediate.destination_parts),

-- Rows of single statuses win over a margin of all or of all placed persons.
employed as (
    select
        class_key,
        returned_key,
        status,
        place_of_work,
        in_field,
        person_count,
        detail,
    from destination_parts
    where detail > 0 and (is_direct or status in ('all', 'placed'))
    qualify is_direct = bool_or(is_direct) over (partition by returned_key)
),

places as (
    select
        class_key,
        person_count as place_count,
        case when place_of_work <> 'unknown' then person_count else 0 end as place_known_count,
        case when place_of_work = 'county' then person_count else 0 end as local_count,
    from employed
    where detail >= 2
    qualify detail = min(detail) over (partition by returned_key, status, place_of_work)
),

matches as (
    select
        class_key,
        person_count as match_count,
        case when in_field <> 'unknown' then person_count else 0 end as in_field_known_count,
        case when in_field = 'yes' then person_count else 0 end as in_field_count,
    from employed
    where detail in (1, 3)
    qualify detail = min(detail) over (partition by returned_key, status, in_field)
),

added_places as (
    select
        class_key,
        case when count(*) = count(place_count) then sum(place_known_count) end
            as place_known_count,
        case when count(*) = count(place_count) then sum(local_count) end as local_count,
    from places
    group by all
),

added_matches as (
    select
        class_key,
        case when count(*) = count(match_count) then sum(in_field_known_count) end
            as in_field_known_count,
        case when count(*) = count(match_count) then sum(in_field_count) end as in_field_count,
    from matches
    group by all
),

answered as (
    select
        class_key,
        added_places.place_known_count,
        added_places.local_count,
        added_matches.in_field_known_count,
        added_matches.in_field_count,
    from added_places
    full join added_matches using (class_key)
)

select * from answered
