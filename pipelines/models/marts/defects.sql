-- One defect that the intake found in a raw file, with the way to put it right.
-- grain: defect_id

with

defects as (select * from raw.defects),

listed as (
    select
        cast(defect_id as varchar) as defect_id,
        file,
        sheet,
        cast(row_number as integer) as row_number,
        column_name,
        rule,
        severity,
        value,
        message_zh,
        message_en,
        fix_zh,
        fix_en,
        acknowledged_by,
    from defects
)

select * from listed
