-- Signals of programs on the evidence of the newest class, with the clause that fired.
with

stated as (
    select program_signals.*
    from marts.program_signals
    join marts.areas using (area_code)
    where areas.is_main
    qualify row_number() over (
        partition by
            program_signals.school_id,
            program_signals.level,
            program_signals.catalogue,
            program_signals.major_code
        order by
            program_signals.graduating_year desc,
            program_signals.is_used desc,
            program_signals.rule_set
    ) = 1
)

select
    stated.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    stated.level,
    stated.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    stated.graduating_year,
    stated.signal,
    'none' as direction,
    stated.metric,
    stated.value,
    stated.value_status,
    stated.sample_size,
    stated.value_status as sample_size_status,
    stated.years_in_state,
    stated.reason,
    stated.rule_id,
    case when $language = 'zh' then rules.clause_zh else rules.clause_en end as clause,
    rules.threshold,
    ceil(rules.threshold * stated.sample_size - stated.value * stated.sample_size) as persons_to_threshold,
    stated.evidence,
from stated
join marts.schools using (school_id)
join marts.majors using (catalogue, major_code)
left join marts.rules using (rule_set, rule_id)
where ($level = 'any' or stated.level = $level)
    and ($school = 'any' or stated.school_id = $school)
    and ($major is null or stated.major_code = $major)
    and (
        $show = 'all'
        or stated.signal = $show
        or ($show = 'fired' and stated.signal in ('watch', 'yellow', 'red'))
    )
order by
    case when $sort = 'name' then school_name end,
    case when $sort = 'coverage' then stated.value end,
    case stated.signal when 'red' then 1 when 'yellow' then 2 when 'watch' then 3 when 'none' then 4 else 5 end,
    stated.years_in_state desc nulls last,
    stated.value,
    stated.school_id,
    stated.major_code
