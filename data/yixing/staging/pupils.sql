-- Pupils of one grade in one year.
-- grain: area_code, year, grade

with

pupils as (select * from raw.pupils),

renamed as (
    select
        '320282' as area_code,
        year,
        list_position(['一', '二', '三', '四', '五', '六', '七', '八', '九'], grade) as grade,
        pupil_count,
        pupil_count_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from pupils
)

select * from renamed
