create schema marts.marts;
create table marts.marts.areas as
select 'tiny' as area_code, '示例地区' as name_zh, 'Tiny region' as name_en, true as is_main;
create table marts.marts.clusters as
select 'copper' as cluster_id, '铜' as name_zh, 'Copper' as name_en, 1 as sort_order;
create table marts.marts.cluster_employment as
select
    'tiny' as area_code,
    'copper' as cluster_id,
    years.year::integer as year,
    'all' as scope,
    's1' as series_id,
    100::integer as employee_count,
    case when years.year = 2024 then null else 5.5::double end as wage_total_cny,
    case when years.year = 2024 then 'suppressed' end as wage_total_cny_status,
    false as is_proxy,
    'observed' as value_kind,
    years.year::bigint as big,
    date '2025-12-31' as day,
    [1, 2]::bigint[] as ids,
from range(2015, 2026) as years (year);
create table marts.marts.supplied as
select 'vacancies' as table_name, false as is_supplied, '未提供空缺' as reason_zh, 'vacancies not supplied' as reason_en;
create table marts.marts.sources as
select
    'firms' as source, '企业名录' as title_zh, 'List of firms' as title_en, '统计局' as producer_zh, 'Statistics office' as producer_en,
    'open' as licence, 'synthetic' as kind, '2015–2025' as period, '索取' as obtain_zh, 'on request' as obtain_en,
    1 as file_count, 11 as row_count, 0 as quarantined_count;
create table marts.marts.raw_files as
select 1::bigint as file_id, 'firms' as source, 'firms.csv' as path, repeat('a', 64) as sha256, 100::bigint as bytes;
create table marts.marts.raw_rows as
select 1::bigint as raw_id, 1::bigint as file_id, null::varchar as sheet, 2 as row_number, null::varchar as content;
create table marts.marts.lineage as
select 'cluster_employment' as table_name, 'tiny|copper|2025|all|s1' as row_key, 1::bigint as raw_id;
