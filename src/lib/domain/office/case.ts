import type { Role } from '../user.ts';

/** Where a proposed decision stands; the order is the order of the procedure. */
export const stages = [
	'drafted',
	'submitted',
	'checked',
	'objection',
	'deliberation',
	'decided',
	'published',
	'withdrawn',
] as const;

export type Stage = (typeof stages)[number];

/** What a ruling can say about a program or a major. */
export const results = ['expand', 'restrict', 'pause', 'stop', 'revoke', 'unchanged'] as const;

export type Result = (typeof results)[number];

export const decisionKinds = ['filing', 'approval', 'advice'] as const;

export type DecisionKind = (typeof decisionKinds)[number];

export const outcomes = ['upheld', 'partly', 'rejected'] as const;

export type Outcome = (typeof outcomes)[number];

/** A major, or one program of it when `schoolId` names a school; `all` otherwise. */
export interface Subject {
	readonly areaCode: string;
	readonly level: string;
	readonly catalogue: string;
	readonly majorCode: string;
	readonly schoolId: string;
}

/** The computed proposal a draft starts from, as the release showed it. */
export interface Snapshot {
	readonly release: string;
	readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export interface EvidenceFile {
	readonly sha256: string;
	readonly name: string;
	readonly bytes: number;
}

/** What is done to a case, with what it says. */
export type Step =
	| {
			readonly action: 'draft';
			readonly intakeYear: number;
			readonly subject: Subject;
			readonly result: Result;
			readonly reason: string;
			readonly snapshot: Snapshot;
	  }
	| { readonly action: 'revise'; readonly result: Result; readonly reason: string }
	| { readonly action: 'submit' }
	| { readonly action: 'return'; readonly reason: string }
	| { readonly action: 'check' }
	| { readonly action: 'open'; readonly opensOn: string; readonly closesOn: string }
	| {
			readonly action: 'object';
			readonly reason: string;
			readonly files: readonly EvidenceFile[];
	  }
	| { readonly action: 'concur' }
	| {
			readonly action: 'advise';
			readonly reason: string;
			readonly files: readonly EvidenceFile[];
	  }
	| {
			readonly action: 'answer';
			readonly objection: number;
			readonly outcome: Outcome;
			readonly reason: string;
	  }
	| {
			readonly action: 'decide';
			readonly result: Result;
			readonly kind: DecisionKind;
			readonly body: string;
			readonly decidedOn: string;
			readonly reason: string;
	  }
	| {
			readonly action: 'publish';
			readonly documentNumber: string;
			readonly documentTitle: string;
			readonly issuedOn: string;
	  }
	| { readonly action: 'withdraw'; readonly reason: string };

export type Action = Step['action'];

export type StepOf<Name extends Action> = Extract<Step, { readonly action: Name }>;

export interface Actor {
	readonly id: string;
	readonly role: Role;
	readonly schoolId: string | null;
}

/** A step that was taken: who, when, what. `seq` counts from 1 within a case. */
export interface CaseEvent {
	readonly seq: number;
	/** ISO time of day; its first ten characters are the office's date. */
	readonly at: string;
	readonly actor: Actor;
	readonly step: Step;
}

export interface Case {
	readonly stage: Exclude<Stage, 'deliberation'>;
	readonly events: readonly CaseEvent[];
}

export const noCase: Case = { stage: 'withdrawn', events: [] };

/** The last step of a kind, if it was taken. */
export function lastStep<Name extends Action>(
	{ events }: Case,
	action: Name,
): (CaseEvent & { readonly step: StepOf<Name> }) | null {
	const found = events.findLast(({ step }) => step.action === action);
	return (found as (CaseEvent & { readonly step: StepOf<Name> }) | undefined) ?? null;
}

export function stepsOf<Name extends Action>(
	{ events }: Case,
	action: Name,
): readonly (CaseEvent & { readonly step: StepOf<Name> })[] {
	return events.filter(({ step }) => step.action === action) as (CaseEvent & {
		readonly step: StepOf<Name>;
	})[];
}

/** The stage on a day: an open window that has passed is a case to rule on. */
export function stageOn(subject: Case, today: string): Stage {
	if (subject.stage !== 'objection') return subject.stage;
	const opened = lastStep(subject, 'open');
	return opened !== null && today > opened.step.closesOn ? 'deliberation' : 'objection';
}

/** Objections nobody has ruled on yet. */
export function unanswered(subject: Case): readonly number[] {
	const answered = stepsOf(subject, 'answer').map(({ step }) => step.objection);
	return stepsOf(subject, 'object')
		.map(({ seq }) => seq)
		.filter((seq) => !answered.includes(seq));
}
