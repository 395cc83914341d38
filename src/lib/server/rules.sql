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
