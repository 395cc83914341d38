-- Rows of marts.cluster_industries at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select cluster_industries.*
from marts.cluster_industries
where ($cluster_id is null or cast("cluster_id" as varchar) = $cluster_id)
    and ($industry_edition is null or cast("industry_edition" as varchar) = $industry_edition)
    and ($industry_code is null or cast("industry_code" as varchar) = $industry_code)
    and ($valid_from is null or cast("valid_from" as varchar) = $valid_from)
