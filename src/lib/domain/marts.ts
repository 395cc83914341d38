// Written by scripts/generate-marts.ts from the models; do not edit.

/** One area: the region itself, a part or a parent of it. */
export interface AreasRow {
	readonly area_code: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly parent_code: string | null;
	readonly is_main: boolean | null;
}

/** How far forecasts of employment from earlier years missed, by method, horizon and group of clusters; horizon 0 is all together. */
export interface BacktestAccuracyRow {
	readonly area_code: string;
	readonly group_id: string;
	readonly method_id: string;
	readonly horizon: number;
	readonly series_count: number | null;
	readonly error_count: number | null;
	readonly first_origin_year: number | null;
	readonly last_origin_year: number | null;
	readonly mase: number | null;
	readonly rmsse: number | null;
	readonly smape: number | null;
	readonly scaled_crps: number | null;
	readonly coverage_80: number | null;
	readonly coverage_95: number | null;
	readonly skill: number | null;
	readonly is_chosen: boolean | null;
	readonly value_kind: string | null;
}

/** Whether majors that would have been flagged in an earlier year then were as short or over as flagged, by outcomes from outside the model. */
export interface BacktestSignalsRow {
	readonly area_code: string;
	readonly level: string;
	readonly origin_year: number;
	readonly horizon: number;
	readonly direction: string;
	readonly outcome_id: string;
	readonly is_acted_on: boolean;
	readonly flagged_count: number | null;
	readonly hit_count: number | null;
	readonly assessed_count: number | null;
	readonly side_count: number | null;
	readonly hit_rate: number | null;
	readonly base_rate: number | null;
	readonly evidence_last_year: number | null;
	readonly outcome_year: number | null;
	readonly mode: string | null;
	readonly value_kind: string | null;
}

/** How many of the intervals forecast for one year, as the product would have given them, held what came. */
export interface BacktestYearsRow {
	readonly area_code: string;
	readonly year: number;
	readonly horizon: number;
	readonly series_count: number | null;
	readonly within_80_count: number | null;
	readonly within_95_count: number | null;
	readonly value_kind: string | null;
}

/** One dated gate of one pathway. */
export interface CalendarRow {
	readonly area_code: string;
	readonly pathway_id: string;
	readonly gate_id: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly month: number | null;
	readonly day: number | null;
	readonly years_before_intake: number | null;
	readonly source: string | null;
	readonly value_kind: string | null;
}

/** Employment, wages and output of one cluster in one year and scope. */
export interface ClusterEmploymentRow {
	readonly area_code: string;
	readonly cluster_id: string;
	readonly year: number;
	readonly scope: string;
	readonly series_id: string;
	readonly employee_count: number | null;
	readonly employee_count_status: string | null;
	readonly wage_total_cny: number | null;
	readonly wage_total_cny_status: string | null;
	readonly output_cny: number | null;
	readonly output_cny_status: string | null;
	readonly standard_error: number | null;
	readonly industry_count: number | null;
	readonly is_proxy: boolean | null;
	readonly value_kind: string | null;
}

/** Forecast employment of one cluster in one year ahead, with intervals from its own kind of past errors. */
export interface ClusterForecastRow {
	readonly area_code: string;
	readonly cluster_id: string;
	readonly year: number;
	readonly horizon: number | null;
	readonly origin_year: number | null;
	readonly point: number | null;
	readonly lower_80: number | null;
	readonly upper_80: number | null;
	readonly lower_95: number | null;
	readonly upper_95: number | null;
	readonly method_id: string | null;
	readonly residual_count: number | null;
	readonly is_indicative: boolean | null;
	readonly note: string | null;
	readonly value_kind: string | null;
}

/** Share of one industry that belongs to one cluster, from a year on. */
export interface ClusterIndustriesRow {
	readonly cluster_id: string;
	readonly industry_edition: string;
	readonly industry_code: string;
	readonly share: number | null;
	readonly valid_from: number;
	readonly valid_to: number | null;
	readonly source: string | null;
	readonly confidence: string | null;
}

/** One industrial cluster, in the partition used for sums or as an overlay for pages. */
export interface ClustersRow {
	readonly cluster_id: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly kind: string | null;
	readonly sort_order: number | null;
	readonly is_partition: boolean | null;
	readonly accent: string | null;
	readonly policy_basis_zh: string | null;
	readonly policy_basis_en: string | null;
	readonly description_zh: string | null;
	readonly description_en: string | null;
	readonly proxy_zh: string | null;
	readonly proxy_en: string | null;
}

/** One index that other studies use, or one view of the fit, over the clusters or occupation groups of one level and year. */
export interface ComparisonIndicesRow {
	readonly area_code: string;
	readonly level: string;
	readonly year: number;
	readonly partition: string;
	readonly index_id: string;
	readonly comparison_value: number | null;
	readonly comparison_value_status: string | null;
	readonly category_count: number | null;
	readonly person_count: number | null;
	readonly person_count_status: string | null;
	readonly value_kind: string | null;
}

/** One step on the way of a published decision: what was done when, by which role. */
export interface DecisionStepsRow {
	readonly area_code: string;
	readonly decision_id: string;
	readonly step_number: number;
	readonly action: string | null;
	readonly role: string | null;
	readonly school_id: string | null;
	readonly step_date: string | null;
	readonly result: string | null;
	readonly outcome: string | null;
	readonly answers_step: number | null;
	readonly stated_reason: string | null;
	readonly evidence_count: number | null;
	readonly value_kind: string | null;
}

/** One published decision on a program or a major for an intake, issued by the date of the release. */
export interface DecisionsRow {
	readonly area_code: string;
	readonly decision_id: string;
	readonly intake_year: number | null;
	readonly subject: string | null;
	readonly level: string | null;
	readonly catalogue: string | null;
	readonly major_code: string | null;
	readonly school_id: string | null;
	readonly proposal: string | null;
	readonly decision: string | null;
	readonly decision_kind: string | null;
	readonly deciding_body: string | null;
	readonly stated_reason: string | null;
	readonly decided_on: string | null;
	readonly document_number: string | null;
	readonly document_title: string | null;
	readonly issued_on: string | null;
	readonly opens_on: string | null;
	readonly closes_on: string | null;
	readonly objection_count: number | null;
	readonly upheld_count: number | null;
	readonly evidence_release: string | null;
	readonly value_kind: string | null;
}

/** One defect that the intake found in a raw file, with the way to put it right. */
export interface DefectsRow {
	readonly defect_id: string;
	readonly file: string | null;
	readonly sheet: string | null;
	readonly row_number: number | null;
	readonly column_name: string | null;
	readonly rule: string | null;
	readonly severity: string | null;
	readonly value: string | null;
	readonly message_zh: string | null;
	readonly message_en: string | null;
	readonly fix_zh: string | null;
	readonly fix_en: string | null;
	readonly acknowledged_by: string | null;
}

/** Graduates at work of one class by sector, employer, channel, contract, insurance or pay band: a school's or the region's. */
export interface DestinationBreakdownsRow {
	readonly area_code: string;
	readonly graduating_year: number;
	readonly level: string;
	readonly school_id: string;
	readonly cut_off_date: string;
	readonly attribute: string;
	readonly attribute_value: string;
	readonly direct_employment_count: number | null;
	readonly direct_employment_count_status: string | null;
	readonly value_kind: string | null;
}

/** How many figures of one published column were withheld, and that an attack cannot find them. */
export interface DisclosureAuditRow {
	readonly table_name: string;
	readonly column_name: string;
	readonly cell_count: number | null;
	readonly withheld_count: number | null;
	readonly exposed_count: number | null;
	readonly is_protected: boolean | null;
}

/** Intake and students of one major in one school year, all schools and pathways together. */
export interface EnrollmentByMajorRow {
	readonly area_code: string;
	readonly school_year: number;
	readonly level: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly code_level: number | null;
	readonly planned_count: number | null;
	readonly planned_count_status: string | null;
	readonly admitted_count: number | null;
	readonly admitted_count_status: string | null;
	readonly registered_count: number | null;
	readonly registered_count_status: string | null;
	readonly transfer_count: number | null;
	readonly transfer_count_status: string | null;
	readonly student_count: number | null;
	readonly student_count_status: string | null;
	readonly school_count: number | null;
	readonly is_partial_year: boolean | null;
	readonly value_kind: string | null;
}

/** Intake and students of one program and pathway in one school year. */
export interface EnrollmentByProgramRow {
	readonly area_code: string;
	readonly school_year: number;
	readonly school_id: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly pathway_id: string;
	readonly level: string;
	readonly code_level: number | null;
	readonly planned_count: number | null;
	readonly planned_count_status: string | null;
	readonly admitted_count: number | null;
	readonly admitted_count_status: string | null;
	readonly registered_count: number | null;
	readonly registered_count_status: string | null;
	readonly first_choice_count: number | null;
	readonly first_choice_count_status: string | null;
	readonly transfer_count: number | null;
	readonly transfer_count_status: string | null;
	readonly student_count: number | null;
	readonly student_count_status: string | null;
	readonly is_partial_year: boolean | null;
	readonly value_kind: string | null;
}

/** Graduates of one major who enter work and stay in one year, counted or projected. */
export interface EntrantsRow {
	readonly area_code: string;
	readonly level: string;
	readonly year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly lower_90: number | null;
	readonly upper_90: number | null;
	readonly graduate_count: number | null;
	readonly graduate_count_status: string | null;
	readonly basis: string | null;
	readonly value_kind: string | null;
}

/** Firms of the register in one town and year, of one cluster or, as `all`, each firm once; counts only, no firm's figures. */
export interface FirmsByTownRow {
	readonly area_code: string;
	readonly year: number;
	readonly town: string;
	readonly cluster_id: string;
	readonly firm_count: number | null;
	readonly value_kind: string | null;
}

/** Contribution of one category to the distance between supply and demand. */
export interface FitContributionsRow {
	readonly area_code: string;
	readonly scenario: string;
	readonly level: string;
	readonly year: number;
	readonly partition: string;
	readonly category_id: string;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly entry_demand: number | null;
	readonly supply_share: number | null;
	readonly supply_share_status: string | null;
	readonly demand_share: number | null;
	readonly signed_contribution: number | null;
	readonly signed_contribution_status: string | null;
	readonly unsigned_contribution: number | null;
	readonly unsigned_contribution_status: string | null;
	readonly value_kind: string | null;
}

/** Entrants of one major who lead to one occupation in one year, by the normative crosswalk. */
export interface FlowsRow {
	readonly area_code: string;
	readonly level: string;
	readonly year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly occupation_code: string;
	readonly occupation_edition: string | null;
	readonly weight: number | null;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly value_kind: string | null;
}

/** Entrants of one major who lead to one cluster in one year: through its occupations, spread as the base demand is. */
export interface FlowsToClustersRow {
	readonly area_code: string;
	readonly level: string;
	readonly year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly cluster_id: string;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly value_kind: string | null;
}

/** How one forecasting method did on the past of one area, and whether it was chosen there. */
export interface ForecastMethodsRow {
	readonly area_code: string;
	readonly method_id: string;
	readonly is_chosen: boolean | null;
	readonly relative_error: number | null;
	readonly win_count: number | null;
	readonly series_count: number | null;
	readonly chance: number | null;
	readonly choice_reason: string | null;
	readonly value_kind: string | null;
}

/** Goalposts and weight of one quality indicator in one index. */
export interface GoalpostsRow {
	readonly index_id: string;
	readonly indicator_id: string;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly weight: number | null;
	readonly source: string | null;
}

/** One industry class of one edition. */
export interface IndustriesRow {
	readonly industry_edition: string;
	readonly industry_code: string;
	readonly code_level: number | null;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly parent_code: string | null;
}

/** Employment, wages and output of one industry in one year, scope, form and series. */
export interface IndustryEmploymentRow {
	readonly area_code: string;
	readonly year: number;
	readonly industry_edition: string;
	readonly industry_code: string;
	readonly scope: string;
	readonly employment_form: string;
	readonly series_id: string;
	readonly code_level: number | null;
	readonly employee_count: number | null;
	readonly employee_count_status: string | null;
	readonly wage_total_cny: number | null;
	readonly wage_total_cny_status: string | null;
	readonly output_cny: number | null;
	readonly output_cny_status: string | null;
	readonly standard_error: number | null;
	readonly value_kind: string | null;
}

/** Possible futures of one part of the chain, in the order of the draws: what a change of places is tried on. */
export interface JointDrawsRow {
	readonly area_code: string;
	readonly level: string;
	readonly part: string;
	readonly part_id: string;
	readonly year: number;
	readonly expected: number | null;
	readonly draws: string | null;
	readonly value_kind: string | null;
}

/** One raw row behind one row of a counted mart. */
export interface LineageRow {
	readonly table_name: string;
	readonly row_key: string;
	readonly raw_id: number;
}

/** What the rules propose for one major, or one program of it, at its next open intake: a computed proposal, not a decision. */
export interface ListProposalsRow {
	readonly area_code: string;
	readonly rule_set: string;
	readonly is_used: boolean | null;
	readonly subject: string;
	readonly level: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly school_id: string;
	readonly proposal: string | null;
	readonly proposal_row: number | null;
	readonly demand_signal: string | null;
	readonly quality_signal: string | null;
	readonly direction: string | null;
	readonly rule_id: string | null;
	readonly clause_zh: string | null;
	readonly clause_en: string | null;
	readonly probability: number | null;
	readonly is_emerging: boolean | null;
	readonly pathway_id: string | null;
	readonly decision_kind: string | null;
	readonly deciding_body_zh: string | null;
	readonly deciding_body_en: string | null;
	readonly intake_year: number | null;
	readonly labour_market_year: number | null;
	readonly value_kind: string | null;
}

/** Coverage of one major in one year: entrants against entry demand, with the spread of the joint draws. */
export interface MajorCoverageRow {
	readonly area_code: string;
	readonly scenario: string;
	readonly level: string;
	readonly year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly entry_demand: number | null;
	readonly coverage: number | null;
	readonly coverage_status: string | null;
	readonly coverage_lower_90: number | null;
	readonly coverage_upper_90: number | null;
	readonly coverage_min: number | null;
	readonly coverage_max: number | null;
	readonly relative_coverage: number | null;
	readonly p_below_50: number | null;
	readonly p_below_80: number | null;
	readonly p_above_125: number | null;
	readonly p_above_200: number | null;
	readonly draw_count: number | null;
	readonly horizon: number | null;
	readonly is_indicative: boolean | null;
	readonly value_kind: string | null;
}

/** Weight of one occupation among those one major leads to. */
export interface MajorOccupationsRow {
	readonly catalogue: string;
	readonly major_code: string;
	readonly occupation_edition: string | null;
	readonly occupation_code: string;
	readonly view: string;
	readonly weight: number | null;
	readonly source: string | null;
	readonly confidence: string | null;
	readonly sample_size: number | null;
	readonly valid_from: number;
	readonly valid_to: number | null;
}

/** Signal of one major under one rule set and scenario, at the years its next intake leaves. */
export interface MajorSignalsRow {
	readonly area_code: string;
	readonly rule_set: string;
	readonly is_used: boolean | null;
	readonly scenario: string;
	readonly level: string;
	readonly intake_year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly signal: string | null;
	readonly direction: string | null;
	readonly rule_id: string | null;
	readonly probability: number | null;
	readonly target_year_from: number | null;
	readonly target_year_to: number | null;
	readonly coverage: number | null;
	readonly coverage_status: string | null;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly entry_demand: number | null;
	readonly cause: string | null;
	readonly lever: string | null;
	readonly reason: string | null;
	readonly evidence: string | null;
}

/** One major of one catalogue edition at 2, 4 or 6 digits. */
export interface MajorsRow {
	readonly catalogue: string;
	readonly major_code: string;
	readonly code_level: number | null;
	readonly level: string | null;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly parent_code: string | null;
	readonly field_code: string | null;
	readonly is_provisional: boolean | null;
	readonly is_emerging: boolean | null;
	readonly emerging_basis_zh: string | null;
	readonly emerging_basis_en: string | null;
	readonly training_months: number | null;
}

/** One mart with its number of rows, its years and its number of entities. */
export interface MartSummaryRow {
	readonly table_name: string;
	readonly row_count: number | null;
	readonly first_year: number | null;
	readonly last_year: number | null;
	readonly entity_count: number | null;
}

/** Coverage of one group of occupations tied together by shared majors: stated without dividing anything. */
export interface OccupationCoverageRow {
	readonly area_code: string;
	readonly scenario: string;
	readonly level: string;
	readonly year: number;
	readonly component_id: string;
	readonly occupation_codes: string | null;
	readonly major_codes: string | null;
	readonly entrant_count: number | null;
	readonly entrant_count_status: string | null;
	readonly entry_demand: number | null;
	readonly coverage: number | null;
	readonly coverage_status: string | null;
	readonly value_kind: string | null;
}

/** Employment, openings and entry demand of one occupation in one cluster and year, by scenario and level. */
export interface OccupationOpeningsRow {
	readonly area_code: string;
	readonly scenario: string;
	readonly level: string;
	readonly year: number;
	readonly cluster_id: string;
	readonly occupation_edition: string | null;
	readonly occupation_code: string;
	readonly employee_count: number | null;
	readonly employee_count_status: string | null;
	readonly expansion_count: number | null;
	readonly expansion_count_status: string | null;
	readonly expansion_years: number | null;
	readonly replacement_count: number | null;
	readonly replacement_count_status: string | null;
	readonly opening_count: number | null;
	readonly opening_count_status: string | null;
	readonly new_entrant_share: number | null;
	readonly entry_demand: number | null;
	readonly entry_demand_status: string | null;
	readonly value_kind: string | null;
}

/** One occupation of one edition. */
export interface OccupationsRow {
	readonly occupation_edition: string;
	readonly occupation_code: string;
	readonly code_level: number | null;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly parent_code: string | null;
	readonly group_code: string | null;
}

/** Outcomes of one graduating class of one major, all schools together, as counted at one cut-off date. */
export interface OutcomesByMajorRow {
	readonly area_code: string;
	readonly graduating_year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly level: string;
	readonly cut_off_date: string;
	readonly code_level: number | null;
	readonly school_count: number | null;
	readonly graduate_count: number | null;
	readonly graduate_count_status: string | null;
	readonly placed_count: number | null;
	readonly placed_count_status: string | null;
	readonly contract_count: number | null;
	readonly contract_count_status: string | null;
	readonly self_employed_count: number | null;
	readonly self_employed_count_status: string | null;
	readonly military_count: number | null;
	readonly military_count_status: string | null;
	readonly further_study_count: number | null;
	readonly further_study_count_status: string | null;
	readonly flexible_count: number | null;
	readonly flexible_count_status: string | null;
	readonly seeking_count: number | null;
	readonly seeking_count_status: string | null;
	readonly not_seeking_count: number | null;
	readonly not_seeking_count_status: string | null;
	readonly unknown_count: number | null;
	readonly unknown_count_status: string | null;
	readonly direct_employment_count: number | null;
	readonly direct_employment_count_status: string | null;
	readonly in_field_count: number | null;
	readonly in_field_count_status: string | null;
	readonly in_field_known_count: number | null;
	readonly in_field_known_count_status: string | null;
	readonly local_count: number | null;
	readonly local_count_status: string | null;
	readonly place_known_count: number | null;
	readonly place_known_count_status: string | null;
	readonly entrant_count: number | null;
	readonly placement_rate: number | null;
	readonly in_field_rate: number | null;
	readonly local_rate: number | null;
	readonly value_kind: string | null;
}

/** Outcomes of one graduating class of one program, as counted at one cut-off date. */
export interface OutcomesByProgramRow {
	readonly area_code: string;
	readonly graduating_year: number;
	readonly school_id: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly level: string;
	readonly cut_off_date: string;
	readonly code_level: number | null;
	readonly graduate_count: number | null;
	readonly graduate_count_status: string | null;
	readonly placed_count: number | null;
	readonly placed_count_status: string | null;
	readonly contract_count: number | null;
	readonly contract_count_status: string | null;
	readonly self_employed_count: number | null;
	readonly self_employed_count_status: string | null;
	readonly military_count: number | null;
	readonly military_count_status: string | null;
	readonly further_study_count: number | null;
	readonly further_study_count_status: string | null;
	readonly flexible_count: number | null;
	readonly flexible_count_status: string | null;
	readonly seeking_count: number | null;
	readonly seeking_count_status: string | null;
	readonly not_seeking_count: number | null;
	readonly not_seeking_count_status: string | null;
	readonly unknown_count: number | null;
	readonly unknown_count_status: string | null;
	readonly direct_employment_count: number | null;
	readonly direct_employment_count_status: string | null;
	readonly in_field_count: number | null;
	readonly in_field_count_status: string | null;
	readonly in_field_known_count: number | null;
	readonly in_field_known_count_status: string | null;
	readonly local_count: number | null;
	readonly local_count_status: string | null;
	readonly place_known_count: number | null;
	readonly place_known_count_status: string | null;
	readonly entrant_count: number | null;
	readonly placement_rate: number | null;
	readonly in_field_rate: number | null;
	readonly local_rate: number | null;
	readonly value_kind: string | null;
}

/** One training pathway: levels, years, who decides its places. */
export interface PathwaysRow {
	readonly area_code: string;
	readonly pathway_id: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly start_level: string | null;
	readonly exit_level: string | null;
	readonly years_total: number | null;
	readonly years_local: number | null;
	readonly stages: string | null;
	readonly receiving_school_id: string | null;
	readonly quota_count: number | null;
	readonly transfer_rate: number | null;
	readonly is_local_decision: boolean | null;
	readonly deciding_body_zh: string | null;
	readonly deciding_body_en: string | null;
	readonly decision_kind: string | null;
	readonly value_kind: string | null;
}

/** Signal of one program under one rule set, on the evidence known in one year. */
export interface ProgramSignalsRow {
	readonly area_code: string;
	readonly rule_set: string;
	readonly is_used: boolean | null;
	readonly school_id: string;
	readonly level: string;
	readonly graduating_year: number;
	readonly catalogue: string;
	readonly major_code: string;
	readonly signal: string | null;
	readonly rule_id: string | null;
	readonly metric: string | null;
	readonly value: number | null;
	readonly value_status: string | null;
	readonly sample_size: number | null;
	readonly years_in_state: number | null;
	readonly reason: string | null;
	readonly evidence: string | null;
}

/** Planned posts of one imported project for one occupation; restricted projects are left out. */
export interface ProjectsRow {
	readonly area_code: string;
	readonly project_id: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly cluster_id: string | null;
	readonly start_year: number;
	readonly occupation_edition: string | null;
	readonly occupation_code: string;
	readonly level: string;
	readonly post_count: number | null;
	readonly post_count_status: string | null;
	readonly probability: number | null;
	readonly is_restricted: boolean | null;
	readonly value_kind: string | null;
}

/** Pupils of one grade of compulsory schooling in one year. */
export interface PupilsRow {
	readonly area_code: string;
	readonly year: number;
	readonly grade: number;
	readonly pupil_count: number | null;
	readonly value_kind: string | null;
}

/** Quality index of one program among those of its level and orientation, with the ranks that chance and weights allow. */
export interface QualityIndexesRow {
	readonly area_code: string;
	readonly graduating_year: number;
	readonly level: string;
	readonly school_id: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly index_id: string;
	readonly index_value: number | null;
	readonly index_value_status: string | null;
	readonly index_rank: number | null;
	readonly rank_lower_90: number | null;
	readonly rank_upper_90: number | null;
	readonly band: number | null;
	readonly unit_count: number | null;
	readonly present_weight: number | null;
	readonly is_partial: boolean | null;
	readonly scores: string | null;
	readonly value_kind: string | null;
}

/** One indicator of employment quality of one class of a program, a school or the region, with its denominator and doubt. */
export interface QualityIndicatorsRow {
	readonly area_code: string;
	readonly graduating_year: number;
	readonly unit: string;
	readonly level: string;
	readonly school_id: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly indicator_id: string;
	readonly indicator_value: number | null;
	readonly indicator_value_status: string | null;
	readonly value_bound: string | null;
	readonly numerator_count: number | null;
	readonly sample_size: number | null;
	readonly lower_95: number | null;
	readonly upper_95: number | null;
	readonly funnel_centre: number | null;
	readonly funnel_lower_95: number | null;
	readonly funnel_upper_95: number | null;
	readonly funnel_lower_998: number | null;
	readonly funnel_upper_998: number | null;
	readonly funnel_position: string | null;
	readonly cut_off_date: string | null;
	readonly value_kind: string | null;
}

/** One raw file that this release was read from. */
export interface RawFilesRow {
	readonly file_id: number;
	readonly source: string | null;
	readonly path: string | null;
	readonly sha256: string | null;
	readonly bytes: number | null;
	readonly format: string | null;
	readonly encoding: string | null;
	readonly delimiter: string | null;
}

/** Where one raw row stands in its file; its content only where the region is synthetic. */
export interface RawRowsRow {
	readonly raw_id: number;
	readonly file_id: number | null;
	readonly sheet: string | null;
	readonly row_number: number | null;
	readonly content: string | null;
}

/** One signal rule. */
export interface RulesRow {
	readonly rule_set: string;
	readonly rule_id: string;
	readonly subject: string | null;
	readonly direction: string | null;
	readonly signal: string | null;
	readonly metric: string | null;
	readonly comparator: string | null;
	readonly threshold: number | null;
	readonly probability: number | null;
	readonly window_k: number | null;
	readonly window_n: number | null;
	readonly min_n: number | null;
	readonly clause_zh: string | null;
	readonly clause_en: string | null;
	readonly source: string | null;
	readonly sort_order: number | null;
	readonly valid_from: number | null;
	readonly valid_to: number | null;
	readonly is_used: boolean | null;
}

/** One school or provider. */
export interface SchoolsRow {
	readonly area_code: string;
	readonly school_id: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly level: string | null;
	readonly town: string | null;
	readonly longitude: number | null;
	readonly latitude: number | null;
	readonly seat_capacity: number | null;
	readonly seat_capacity_status: string | null;
	readonly teacher_count: number | null;
	readonly teacher_count_status: string | null;
	readonly dual_qualified_count: number | null;
	readonly dual_qualified_count_status: string | null;
	readonly predecessor_id: string | null;
	readonly valid_from: number | null;
	readonly valid_to: number | null;
	readonly value_kind: string | null;
}

/** One name that a reader may look for, with its syllables in pinyin. */
export interface SearchNamesRow {
	readonly subject_kind: string;
	readonly subject_edition: string;
	readonly subject_code: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly pinyin: string | null;
}

/** Six-indicator shortage score of one occupation in one year, each indicator 0 to 3 by the quartiles of a fixed base period. */
export interface ShortageScoresRow {
	readonly area_code: string;
	readonly year: number;
	readonly occupation_edition: string;
	readonly occupation_code: string;
	readonly tightness: number | null;
	readonly median_days_open: number | null;
	readonly vacancy_growth: number | null;
	readonly pay_growth: number | null;
	readonly employment_growth: number | null;
	readonly coverage: number | null;
	readonly coverage_status: string | null;
	readonly tightness_points: number | null;
	readonly median_days_open_points: number | null;
	readonly vacancy_growth_points: number | null;
	readonly pay_growth_points: number | null;
	readonly employment_growth_points: number | null;
	readonly coverage_points: number | null;
	readonly score: number | null;
	readonly verdict: string | null;
	readonly assessed_count: number | null;
	readonly base_from: number | null;
	readonly base_to: number | null;
	readonly value_kind: string | null;
}

/** Signal of one major as each year would have given it from coverage alone, fresh and as kept until two better years. */
export interface SignalHistoryRow {
	readonly area_code: string;
	readonly level: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly year: number;
	readonly coverage: number | null;
	readonly coverage_status: string | null;
	readonly fresh_signal: string | null;
	readonly fresh_direction: string | null;
	readonly signal: string | null;
	readonly direction: string | null;
	readonly is_held: boolean | null;
	readonly years_in_state: number | null;
	readonly mode: string | null;
	readonly value_kind: string | null;
}

/** How many majors one rule set flags under one scenario, and how many of them chance alone would flag. */
export interface SignalSummaryRow {
	readonly area_code: string;
	readonly rule_set: string;
	readonly is_used: boolean | null;
	readonly scenario: string;
	readonly level: string;
	readonly major_count: number | null;
	readonly assessed_count: number | null;
	readonly flagged_count: number | null;
	readonly expected_false_alarm_count: number | null;
	readonly value_kind: string | null;
}

/** One source of the region: who made it, under which licence, and how much of it was read. */
export interface SourcesRow {
	readonly source: string;
	readonly title_zh: string | null;
	readonly title_en: string | null;
	readonly producer_zh: string | null;
	readonly producer_en: string | null;
	readonly licence: string | null;
	readonly kind: string | null;
	readonly period: string | null;
	readonly obtain_zh: string | null;
	readonly obtain_en: string | null;
	readonly file_count: number | null;
	readonly row_count: number | null;
	readonly quarantined_count: number | null;
}

/** Structure fit and volume balance of one area, level, scenario and year over one set of categories. */
export interface StructureFitRow {
	readonly area_code: string;
	readonly scenario: string;
	readonly level: string;
	readonly year: number;
	readonly partition: string;
	readonly category_count: number | null;
	readonly fit: number | null;
	readonly fit_status: string | null;
	readonly fit_lower_90: number | null;
	readonly fit_lower_90_status: string | null;
	readonly fit_upper_90: number | null;
	readonly fit_upper_90_status: string | null;
	readonly noise_floor: number | null;
	readonly entrant_count: number | null;
	readonly entry_demand: number | null;
	readonly volume_balance: number | null;
	readonly mismatched_count: number | null;
	readonly mismatched_count_status: string | null;
	readonly unmapped_share: number | null;
	readonly unmapped_share_status: string | null;
	readonly unserved_share: number | null;
	readonly variance_share_entrants: number | null;
	readonly variance_share_demand: number | null;
	readonly variance_share_crosswalk: number | null;
	readonly draw_count: number | null;
	readonly basis: string | null;
	readonly value_kind: string | null;
}

/** One contract table and whether this region supplies it, with the reason where it does not. */
export interface SuppliedRow {
	readonly table_name: string;
	readonly is_supplied: boolean | null;
	readonly reason_zh: string | null;
	readonly reason_en: string | null;
}

/** Satisfaction as the school asked and as a third party asked, with their difference tested. */
export interface SurveyDiscrepanciesRow {
	readonly area_code: string;
	readonly year: number;
	readonly school_id: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly respondent: string;
	readonly school_rate: number | null;
	readonly school_sample_size: number | null;
	readonly third_party_rate: number | null;
	readonly third_party_sample_size: number | null;
	readonly difference: number | null;
	readonly difference_lower_95: number | null;
	readonly difference_upper_95: number | null;
	readonly is_discrepant: boolean | null;
	readonly value_kind: string | null;
}

/** Teachers, training places, class size and applicants of one program in one school year. */
export interface TeachingCapacityRow {
	readonly area_code: string;
	readonly school_year: number;
	readonly school_id: string;
	readonly catalogue: string;
	readonly major_code: string;
	readonly teacher_equivalent: number | null;
	readonly training_seat_count: number | null;
	readonly class_size: number | null;
	readonly applicant_count: number | null;
	readonly value_kind: string | null;
}

/** One town or subdistrict with the point that stands for it. */
export interface TownsRow {
	readonly area_code: string;
	readonly town: string;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly longitude: number | null;
	readonly latitude: number | null;
	readonly is_schematic: boolean | null;
}

/** Vacancies, seekers, time open and posted pay of one occupation in one quarter. */
export interface VacancyQuartersRow {
	readonly area_code: string;
	readonly quarter: string;
	readonly occupation_edition: string;
	readonly occupation_code: string;
	readonly code_level: number | null;
	readonly vacancy_count: number | null;
	readonly vacancy_count_status: string | null;
	readonly seeker_count: number | null;
	readonly seeker_count_status: string | null;
	readonly tightness: number | null;
	readonly median_days_open: number | null;
	readonly posted_wage_cny: number | null;
	readonly value_kind: string | null;
}

/** Row type of every mart by its name. */

export interface Marts {
	readonly areas: AreasRow;
	readonly backtest_accuracy: BacktestAccuracyRow;
	readonly backtest_signals: BacktestSignalsRow;
	readonly backtest_years: BacktestYearsRow;
	readonly calendar: CalendarRow;
	readonly cluster_employment: ClusterEmploymentRow;
	readonly cluster_forecast: ClusterForecastRow;
	readonly cluster_industries: ClusterIndustriesRow;
	readonly clusters: ClustersRow;
	readonly comparison_indices: ComparisonIndicesRow;
	readonly decision_steps: DecisionStepsRow;
	readonly decisions: DecisionsRow;
	readonly defects: DefectsRow;
	readonly destination_breakdowns: DestinationBreakdownsRow;
	readonly disclosure_audit: DisclosureAuditRow;
	readonly enrollment_by_major: EnrollmentByMajorRow;
	readonly enrollment_by_program: EnrollmentByProgramRow;
	readonly entrants: EntrantsRow;
	readonly firms_by_town: FirmsByTownRow;
	readonly fit_contributions: FitContributionsRow;
	readonly flows: FlowsRow;
	readonly flows_to_clusters: FlowsToClustersRow;
	readonly forecast_methods: ForecastMethodsRow;
	readonly goalposts: GoalpostsRow;
	readonly industries: IndustriesRow;
	readonly industry_employment: IndustryEmploymentRow;
	readonly joint_draws: JointDrawsRow;
	readonly lineage: LineageRow;
	readonly list_proposals: ListProposalsRow;
	readonly major_coverage: MajorCoverageRow;
	readonly major_occupations: MajorOccupationsRow;
	readonly major_signals: MajorSignalsRow;
	readonly majors: MajorsRow;
	readonly mart_summary: MartSummaryRow;
	readonly occupation_coverage: OccupationCoverageRow;
	readonly occupation_openings: OccupationOpeningsRow;
	readonly occupations: OccupationsRow;
	readonly outcomes_by_major: OutcomesByMajorRow;
	readonly outcomes_by_program: OutcomesByProgramRow;
	readonly pathways: PathwaysRow;
	readonly program_signals: ProgramSignalsRow;
	readonly projects: ProjectsRow;
	readonly pupils: PupilsRow;
	readonly quality_indexes: QualityIndexesRow;
	readonly quality_indicators: QualityIndicatorsRow;
	readonly raw_files: RawFilesRow;
	readonly raw_rows: RawRowsRow;
	readonly rules: RulesRow;
	readonly schools: SchoolsRow;
	readonly search_names: SearchNamesRow;
	readonly shortage_scores: ShortageScoresRow;
	readonly signal_history: SignalHistoryRow;
	readonly signal_summary: SignalSummaryRow;
	readonly sources: SourcesRow;
	readonly structure_fit: StructureFitRow;
	readonly supplied: SuppliedRow;
	readonly survey_discrepancies: SurveyDiscrepanciesRow;
	readonly teaching_capacity: TeachingCapacityRow;
	readonly towns: TownsRow;
	readonly vacancy_quarters: VacancyQuartersRow;
}

/** What the tables and their columns are, in short: a release that states another was built by other software. */

export const martsShape = 'bf3acfe556a9bea7';

/** Columns that tell the rows of a mart apart. */

export const grains = {
	areas: ['area_code'],
	backtest_accuracy: ['area_code', 'group_id', 'method_id', 'horizon'],
	backtest_signals: [
		'area_code',
		'level',
		'origin_year',
		'horizon',
		'direction',
		'outcome_id',
		'is_acted_on',
	],
	backtest_years: ['area_code', 'year', 'horizon'],
	calendar: ['area_code', 'pathway_id', 'gate_id'],
	cluster_employment: ['area_code', 'cluster_id', 'year', 'scope', 'series_id'],
	cluster_forecast: ['area_code', 'cluster_id', 'year'],
	cluster_industries: ['cluster_id', 'industry_edition', 'industry_code', 'valid_from'],
	clusters: ['cluster_id'],
	comparison_indices: ['area_code', 'level', 'year', 'partition', 'index_id'],
	decision_steps: ['area_code', 'decision_id', 'step_number'],
	decisions: ['area_code', 'decision_id'],
	defects: ['defect_id'],
	destination_breakdowns: [
		'area_code',
		'graduating_year',
		'level',
		'school_id',
		'cut_off_date',
		'attribute',
		'attribute_value',
	],
	disclosure_audit: ['table_name', 'column_name'],
	enrollment_by_major: ['area_code', 'school_year', 'level', 'catalogue', 'major_code'],
	enrollment_by_program: [
		'area_code',
		'school_year',
		'school_id',
		'catalogue',
		'major_code',
		'pathway_id',
		'level',
	],
	entrants: ['area_code', 'level', 'year', 'catalogue', 'major_code'],
	firms_by_town: ['area_code', 'year', 'town', 'cluster_id'],
	fit_contributions: ['area_code', 'scenario', 'level', 'year', 'partition', 'category_id'],
	flows: ['area_code', 'level', 'year', 'catalogue', 'major_code', 'occupation_code'],
	flows_to_clusters: ['area_code', 'level', 'year', 'catalogue', 'major_code', 'cluster_id'],
	forecast_methods: ['area_code', 'method_id'],
	goalposts: ['index_id', 'indicator_id'],
	industries: ['industry_edition', 'industry_code'],
	industry_employment: [
		'area_code',
		'year',
		'industry_edition',
		'industry_code',
		'scope',
		'employment_form',
		'series_id',
	],
	joint_draws: ['area_code', 'level', 'part', 'part_id', 'year'],
	lineage: ['table_name', 'row_key', 'raw_id'],
	list_proposals: [
		'area_code',
		'rule_set',
		'subject',
		'level',
		'catalogue',
		'major_code',
		'school_id',
	],
	major_coverage: ['area_code', 'scenario', 'level', 'year', 'catalogue', 'major_code'],
	major_occupations: ['catalogue', 'major_code', 'occupation_code', 'view', 'valid_from'],
	major_signals: [
		'area_code',
		'rule_set',
		'scenario',
		'level',
		'intake_year',
		'catalogue',
		'major_code',
	],
	majors: ['catalogue', 'major_code'],
	mart_summary: ['table_name'],
	occupation_coverage: ['area_code', 'scenario', 'level', 'year', 'component_id'],
	occupation_openings: ['area_code', 'scenario', 'level', 'year', 'cluster_id', 'occupation_code'],
	occupations: ['occupation_edition', 'occupation_code'],
	outcomes_by_major: [
		'area_code',
		'graduating_year',
		'catalogue',
		'major_code',
		'level',
		'cut_off_date',
	],
	outcomes_by_program: [
		'area_code',
		'graduating_year',
		'school_id',
		'catalogue',
		'major_code',
		'level',
		'cut_off_date',
	],
	pathways: ['area_code', 'pathway_id'],
	program_signals: [
		'area_code',
		'rule_set',
		'school_id',
		'level',
		'graduating_year',
		'catalogue',
		'major_code',
	],
	projects: ['area_code', 'project_id', 'start_year', 'occupation_code', 'level'],
	pupils: ['area_code', 'year', 'grade'],
	quality_indexes: [
		'area_code',
		'graduating_year',
		'level',
		'school_id',
		'catalogue',
		'major_code',
		'index_id',
	],
	quality_indicators: [
		'area_code',
		'graduating_year',
		'unit',
		'level',
		'school_id',
		'catalogue',
		'major_code',
		'indicator_id',
	],
	raw_files: ['file_id'],
	raw_rows: ['raw_id'],
	rules: ['rule_set', 'rule_id'],
	schools: ['area_code', 'school_id'],
	search_names: ['subject_kind', 'subject_edition', 'subject_code'],
	shortage_scores: ['area_code', 'year', 'occupation_edition', 'occupation_code'],
	signal_history: ['area_code', 'level', 'catalogue', 'major_code', 'year'],
	signal_summary: ['area_code', 'rule_set', 'scenario', 'level'],
	sources: ['source'],
	structure_fit: ['area_code', 'scenario', 'level', 'year', 'partition'],
	supplied: ['table_name'],
	survey_discrepancies: ['area_code', 'year', 'school_id', 'catalogue', 'major_code', 'respondent'],
	teaching_capacity: ['area_code', 'school_year', 'school_id', 'catalogue', 'major_code'],
	towns: ['area_code', 'town'],
	vacancy_quarters: ['area_code', 'quarter', 'occupation_edition', 'occupation_code'],
} as const satisfies Record<keyof Marts, readonly string[]>;
