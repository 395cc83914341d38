-- Signals of one program, as each class's evidence gave them under the office's rules.
select
    program_signals.graduating_year,
    program_signals.school_id,
    program_signals.major_code,
    program_signals.rule_id,
    program_signals.signal,
    program_signals.metric,
    program_signals.value,
    program_signals.value_status,
    rules.threshold,
    program_signals.sample_size,
    program_signals.value_status as sample_size_status,
    program_signals.years_in_state,
    program_signals.reason,
    case when $language = 'zh' then rules.clause_zh else rules.clause_en end as clause,
from marts.program_signals
join marts.areas using (area_code)
left join marts.rules using (rule_set, rule_id)
where areas.is_main
    and program_signals.is_used
    and program_signals.school_id = $school
    and program_signals.major_code = $major
    and program_signals.level = $level
order by program_signals.graduating_year desc
