import type { Scenario } from './view.ts';

/** Rows of the studio's queries, as they leave the release. */
export interface StudioRows {
	readonly level: string;
	readonly scenario: Scenario;
	readonly asOf: string;
	/** Years from entry to leaving where a pathway does not say. */
	readonly cycleYears: number;
	readonly intakes: readonly IntakeRow[];
	readonly majors: readonly MajorNameRow[];
	readonly pathways: readonly PathwayRow[];
	readonly schools: readonly SchoolRow[];
	readonly capacities: readonly CapacityRow[];
	readonly pupils: readonly PupilRow[];
	readonly lists: readonly ListRow[];
	readonly rules: readonly RuleRow[];
	readonly draws: readonly DrawRow[];
	readonly demand: readonly DemandRow[];
	readonly names: readonly NameRow[];
}

interface Names {
	readonly name_zh: string;
	readonly name_en: string;
}

interface MajorKey {
	readonly catalogue: string;
	readonly major_code: string;
}

export interface IntakeRow extends MajorKey {
	readonly school_year: number;
	readonly school_id: string;
	readonly pathway_id: string;
	readonly planned_count: number | null;
	readonly admitted_count: number | null;
	readonly registered_count: number | null;
	readonly student_count: number | null;
}

export interface MajorNameRow extends MajorKey, Names {
	readonly field_code: string | null;
	readonly signal: string | null;
	readonly reason: string | null;
}

export interface PathwayRow extends Names {
	readonly pathway_id: string;
	readonly exit_level: string;
	readonly years_total: number | null;
	readonly is_local_decision: boolean;
	readonly deciding_body_zh: string | null;
	readonly deciding_body_en: string | null;
	readonly decision_kind: string | null;
	readonly list_month: number | null;
	readonly list_day: number | null;
	readonly list_years_before: number | null;
}

export interface SchoolRow extends Names {
	readonly school_id: string;
	readonly seat_capacity: number | null;
	readonly student_count: number | null;
}

export interface CapacityRow extends MajorKey {
	readonly school_id: string;
	readonly teacher_equivalent: number | null;
	readonly training_seat_count: number | null;
	readonly class_size: number | null;
	readonly applicant_count: number | null;
}

export interface PupilRow {
	readonly year: number;
	readonly grade: number;
	readonly pupil_count: number | null;
}

export interface ListRow extends MajorKey {
	readonly school_id: string;
	readonly proposal: 'stop' | 'restrict' | 'expand';
}

export interface RuleRow {
	readonly rule_id: string;
	readonly direction: 'short' | 'over';
	readonly signal: 'watch' | 'yellow' | 'red';
	readonly comparator: 'lt' | 'le' | 'gt' | 'ge';
	readonly threshold: number;
	readonly probability: number | null;
	readonly sort_order: number;
	readonly clause_zh: string | null;
	readonly clause_en: string | null;
}

export interface DrawRow {
	readonly part: string;
	readonly part_id: string;
	readonly year: number;
	readonly expected: number;
	readonly draws: string | null;
}

export interface DemandRow {
	readonly year: number;
	readonly cluster_id: string;
	readonly occupation_id: string;
	readonly entry_demand: number;
	readonly employee_count: number;
	readonly replacement_count: number;
	readonly new_entrant_share: number;
}

export interface NameRow extends Names {
	readonly kind: 'cluster' | 'occupation';
	readonly id: string;
	readonly group_id: string | null;
}
