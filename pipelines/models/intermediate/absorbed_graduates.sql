-- Graduates of one class whom the insurance shows at work in one cluster: the last month counts.
-- grain: area_code, graduating_year, level, catalogue, major_code, cluster_id
-- Only the months of the graduating year and the next one; whoever is insured elsewhere is not here.

with

graduate_register as (select * from staging.graduate_register),

insurance_months as (select * from staging.insurance_months),

cluster_industries as (select * from staging.cluster_industries),

clusters as (select * from staging.clusters),

majors as (select * from staging.majors),

major_identities as (select * from intermediate.major_identities),

employed as (
    select
        graduate_register.area_code,
        graduate_register.person_key,
        graduate_register.graduating_year,
        graduate_register.catalogue,
        graduate_register.major_code,
        insurance_months.industry_edition,
        insurance_months.industry_code,
    from graduate_register
    -- inner join: whoever is not insured here is not absorbed here
    inner join insurance_months using (area_code, person_key)
    where cast(left(insurance_months.month, 4) as integer) - graduate_register.graduating_year
        between 0 and 1
    qualify row_number() over (
        partition by graduate_register.area_code, graduate_register.person_key
        order by insurance_months.month desc, insurance_months.industry_code
    ) = 1
),

matched as (
    select
        employed.area_code,
        employed.person_key,
        employed.graduating_year,
        employed.catalogue,
        employed.major_code,
        cluster_industries.cluster_id,
        cluster_industries.share,
    from employed
    -- inner joins: an industry outside the partition has no cluster
    inner join cluster_industries
        on employed.industry_edition = cluster_industries.industry_edition
        and starts_with(employed.industry_code, cluster_industries.industry_code)
        and employed.graduating_year >= cluster_industries.valid_from
        and employed.graduating_year <= coalesce(cluster_industries.valid_to, 9999)
    inner join clusters
        on cluster_industries.cluster_id = clusters.cluster_id
        and clusters.is_partition
    qualify
        length(cluster_industries.industry_code) = max(length(cluster_industries.industry_code))
            over (partition by employed.area_code, employed.person_key)
),

identified as (
    select
        matched.area_code,
        matched.graduating_year,
        coalesce(major_identities.current_catalogue, matched.catalogue) as catalogue,
        coalesce(major_identities.current_code, matched.major_code) as major_code,
        matched.cluster_id,
        matched.share,
    from matched
    left join major_identities using (catalogue, major_code)
),

added as (
    select
        identified.area_code,
        identified.graduating_year,
        majors.level,
        identified.catalogue,
        identified.major_code,
        identified.cluster_id,
        sum(identified.share) as person_count,
    from identified
    -- inner join: the level is part of the grain
    inner join majors using (catalogue, major_code)
    group by all
)

select * from added
