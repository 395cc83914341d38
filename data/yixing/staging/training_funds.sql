-- Wage bill and training fund of one firm in one year.
-- grain: area_code, year, firm_id

with

training_funds as (select * from raw.training_funds),

renamed as (
    select
        '320282' as area_code,
        year,
        firm_code as firm_id,
        wage_total_cny,
        wage_total_cny_status,
        fund_cny,
        fund_cny_status,
        front_line_spend_cny,
        front_line_spend_cny_status,
        total_spend_cny,
        total_spend_cny_status,
        'observed' as value_kind,
        [raw_id] as raw_ids,
    from training_funds
)

select * from renamed
