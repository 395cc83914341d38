-- Programs that the rules in use propose to expand, restrict or stop, and who decides on their pathways.
with

proposed as (
    select list_proposals.*
    from marts.list_proposals
    join marts.areas using (area_code)
    where areas.is_main
        and list_proposals.is_used
        and list_proposals.subject = 'program'
        and list_proposals.proposal in ('expand', 'restrict', 'stop')
),

demanded as (
    select major_signals.*
    from marts.major_signals
    join marts.areas using (area_code)
    where areas.is_main and major_signals.scenario = 'base'
    qualify row_number() over (
        partition by major_signals.level, major_signals.catalogue, major_signals.major_code
        order by major_signals.intake_year desc, major_signals.is_used desc
    ) = 1
),

judged as (
    select program_signals.*
    from marts.program_signals
    join marts.areas using (area_code)
    where areas.is_main and program_signals.school_id <> 'all'
    qualify row_number() over (
        partition by
            program_signals.school_id,
            program_signals.level,
            program_signals.catalogue,
            program_signals.major_code
        order by program_signals.graduating_year desc, program_signals.is_used desc
    ) = 1
),

paths as (
    select distinct
        enrollment_by_program.school_id,
        enrollment_by_program.catalogue,
        enrollment_by_program.major_code,
        enrollment_by_program.pathway_id,
    from marts.enrollment_by_program
    join marts.areas using (area_code)
    where areas.is_main and enrollment_by_program.planned_count > 0
    qualify enrollment_by_program.school_year = max(enrollment_by_program.school_year) over ()
)

select
    proposed.school_id,
    case when $language = 'zh' then schools.name_zh else schools.name_en end as school_name,
    proposed.level,
    proposed.major_code,
    case when $language = 'zh' then majors.name_zh else majors.name_en end as major_name,
    proposed.proposal,
    proposed.proposal_row,
    proposed.intake_year,
    proposed.demand_signal,
    proposed.direction,
    demanded.coverage,
    demanded.probability,
    case when $language = 'zh' then demand_rules.clause_zh else demand_rules.clause_en end as demand_clause,
    proposed.quality_signal,
    case when $language = 'zh' then quality_rules.clause_zh else quality_rules.clause_en end as quality_clause,
    majors.is_emerging,
    case
        when $language = 'zh' then majors.emerging_basis_zh
        else majors.emerging_basis_en
    end as emerging_basis,
    string_agg(paths.pathway_id, '|' order by paths.pathway_id) as pathways,
from proposed
join marts.schools on schools.school_id = proposed.school_id
join marts.majors
    on majors.catalogue = proposed.catalogue and majors.major_code = proposed.major_code
left join demanded
    on demanded.level = proposed.level
        and demanded.catalogue = proposed.catalogue
        and demanded.major_code = proposed.major_code
left join judged
    on judged.school_id = proposed.school_id
        and judged.level = proposed.level
        and judged.catalogue = proposed.catalogue
        and judged.major_code = proposed.major_code
left join marts.rules as demand_rules
    on demand_rules.rule_set = demanded.rule_set and demand_rules.rule_id = demanded.rule_id
left join marts.rules as quality_rules
    on quality_rules.rule_set = judged.rule_set and quality_rules.rule_id = judged.rule_id
left join paths
    on paths.school_id = proposed.school_id
        and paths.catalogue = proposed.catalogue
        and paths.major_code = proposed.major_code
group by all
order by proposed.level desc, proposed.major_code, proposed.school_id
