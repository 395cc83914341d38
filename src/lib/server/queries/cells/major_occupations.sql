-- Rows of marts.major_occupations at a key; a part that is not given matches all. Written by scripts/generate-marts.ts.
select major_occupations.*
from marts.major_occupations
where ($catalogue is null or cast("catalogue" as varchar) = $catalogue)
    and ($major_code is null or cast("major_code" as varchar) = $major_code)
    and ($occupation_code is null or cast("occupation_code" as varchar) = $occupation_code)
    and ($view is null or cast("view" as varchar) = $view)
    and ($valid_from is null or cast("valid_from" as varchar) = $valid_from)
