attach ':memory:' as rule;

-- A sum is told only when each part is: a total over a withheld part would tell that part. What does not apply adds nothing.
create macro rule.whole_sum(part, part_status) as case
    when bool_and(part is not null or part_status is not distinct from 'not_applicable') then sum(part)::integer
end;

-- Why the sum is not told; nothing where it is.
create macro rule.whole_sum_status(part, part_status) as case
    when not bool_and(part is not null or part_status is not distinct from 'not_applicable')
        or count(part) = 0 then max(part_status)
end;

-- A sum of parts of which some have nothing to state: it is told unless one of them is missing for a reason.
create macro rule.told_sum(part, part_status) as case
    when bool_and(part is not null or coalesce(part_status, 'not_applicable') = 'not_applicable') then sum(part)
end;

-- Why such a sum is not told; nothing where it is.
create macro rule.told_sum_status(part, part_status) as case
    when not bool_and(part is not null or coalesce(part_status, 'not_applicable') = 'not_applicable')
        then max(part_status) filter (where part is null)
end;

-- Whether a reader chose a group; a choice is any or ids between bars.
create macro rule.is_chosen(choice, id) as
    choice = 'any' or list_contains(string_split(choice, '|'), id);

-- Whether a reader chose a year: all, some between bars, or the latest.
create macro rule.is_year_chosen(choice, a_year, latest) as
    choice = 'all' or (choice = 'latest' and a_year = latest)
    or list_contains(string_split(choice, '|'), a_year::varchar);

-- The last counted year, or where nothing was counted yet the first one ahead.
create macro rule.latest_year(a_year, kind) as coalesce(max(a_year) filter (where kind <> 'projection'), min(a_year));
