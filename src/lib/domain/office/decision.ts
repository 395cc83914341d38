import type { Role } from '../user.ts';
import type { Action, DecisionKind, Outcome, Result } from './case.ts';

/** A step of a published decision as a release tells it: roles, no persons. */
export interface DecisionStep {
	readonly decision_id: string;
	readonly step_number: number;
	readonly action: Action;
	readonly role: Role;
	readonly step_date: string;
	readonly result: Result | null;
	readonly outcome: Outcome | null;
	readonly answers_step: number | null;
	readonly stated_reason: string | null;
	readonly evidence_count: number;
}

export interface Decision {
	readonly decision_id: string;
	readonly intake_year: number;
	readonly level: string;
	readonly major_code: string;
	readonly major_name: string | null;
	readonly school_id: string;
	readonly school_name: string | null;
	readonly proposal: string | null;
	readonly decision: Result;
	readonly decision_kind: DecisionKind;
	readonly deciding_body: string;
	readonly stated_reason: string;
	readonly decided_on: string;
	readonly document_number: string;
	readonly document_title: string;
	readonly issued_on: string;
	readonly opens_on: string;
	readonly closes_on: string;
	readonly objection_count: number;
	readonly upheld_count: number;
	readonly evidence_release: string | null;
	readonly steps: readonly DecisionStep[];
}
