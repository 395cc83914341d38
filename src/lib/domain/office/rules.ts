import type { Role } from '../user.ts';
import {
	type Action,
	type Actor,
	type Case,
	type CaseEvent,
	lastStep,
	noCase,
	type Stage,
	stageOn,
	type Step,
	type StepOf,
	stepsOf,
	unanswered,
} from './case.ts';

/** Days that a window for objections stays open at least where the region names no other number. */
export const usualWindowDays = 7;

export const longestReason = 4000;

interface Rule {
	readonly roles: readonly Role[];
	readonly stages: readonly Stage[];
	readonly leadsTo: Case['stage'] | null;
}

/** The procedure: 拟稿 → 核稿 → 征求异议 → 会审 → 印发. Whatever is not here is refused. */
export const procedure: Readonly<Record<Action, Rule>> = {
	draft: { roles: ['planner'], stages: [], leadsTo: 'drafted' },
	revise: { roles: ['planner'], stages: ['drafted'], leadsTo: null },
	submit: { roles: ['planner'], stages: ['drafted'], leadsTo: 'submitted' },
	return: { roles: ['planner'], stages: ['submitted'], leadsTo: 'drafted' },
	check: { roles: ['planner'], stages: ['submitted'], leadsTo: 'checked' },
	open: { roles: ['planner'], stages: ['checked'], leadsTo: 'objection' },
	object: { roles: ['school'], stages: ['objection'], leadsTo: null },
	concur: { roles: ['school'], stages: ['objection'], leadsTo: null },
	advise: { roles: ['evaluator'], stages: ['objection', 'deliberation'], leadsTo: null },
	answer: { roles: ['planner'], stages: ['deliberation'], leadsTo: null },
	decide: { roles: ['planner'], stages: ['deliberation', 'decided'], leadsTo: 'decided' },
	publish: { roles: ['administrator'], stages: ['decided'], leadsTo: 'published' },
	withdraw: {
		roles: ['planner'],
		stages: ['drafted', 'submitted', 'checked', 'objection', 'deliberation'],
		leadsTo: 'withdrawn',
	},
};

/** Why a step is refused. */
export type Refusal =
	| 'role'
	| 'stage'
	| 'own_draft'
	| 'other_school'
	| 'not_yet_open'
	| 'no_reason'
	| 'too_long'
	| 'window_past'
	| 'window_short'
	| 'unknown_objection'
	| 'already_answered'
	| 'unanswered'
	| 'no_body'
	| 'date'
	| 'no_document'
	| 'already_said';

export interface Attempt {
	readonly actor: Actor;
	readonly step: Step;
	/** ISO date. */
	readonly today: string;
	/** The region's own least number of days for objections, both ends counted. */
	readonly leastWindowDays?: number;
}

/** Whether an action is open to this actor now, whatever it will say. */
export function isOpenTo(
	subject: Case,
	action: Action,
	{ actor, today }: Omit<Attempt, 'step'>,
): boolean {
	return entryRefusal(subject, action, { actor, today }) === null;
}

/** The first reason against a step, or nothing. */
export function refusal(subject: Case, attempt: Attempt): Refusal | null {
	return (
		entryRefusal(subject, attempt.step.action, attempt) ??
		reasonRefusal(attempt.step) ??
		contentRefusal(subject, attempt)
	);
}

function entryRefusal(
	subject: Case,
	action: Action,
	{ actor, today }: Omit<Attempt, 'step'>,
): Refusal | null {
	const rule = procedure[action];
	if (!rule.roles.includes(actor.role)) return 'role';
	const isNew = subject.events.length === 0;
	const fits = isNew ? action === 'draft' : rule.stages.includes(stageOn(subject, today));
	if (!fits) return 'stage';
	if (notByAuthors.includes(action)) return fourEyes(subject, actor);
	if (action === 'object' || action === 'concur') return schoolRefusal(subject, actor, today);
	return null;
}

/** Whoever drafted a decision neither checks it nor records what was ruled on it. */
const notByAuthors: readonly Action[] = ['check', 'return', 'decide'];

/** Nobody judges what they drafted, revised or sent up themselves. */
function fourEyes(subject: Case, actor: Actor): Refusal | null {
	const authors = (['draft', 'revise', 'submit'] as const).flatMap((action) =>
		stepsOf(subject, action).map((event) => event.actor.id),
	);
	return authors.includes(actor.id) ? 'own_draft' : null;
}

function schoolRefusal(subject: Case, actor: Actor, today: string): Refusal | null {
	const school = lastStep(subject, 'draft')?.step.subject.schoolId;
	if (actor.schoolId === null || (school !== 'all' && school !== actor.schoolId)) {
		return 'other_school';
	}
	const opened = lastStep(subject, 'open');
	if (opened === null || today < opened.step.opensOn) return 'not_yet_open';
	return null;
}

function reasonRefusal(step: Step): Refusal | null {
	if (!('reason' in step)) return null;
	if (step.reason.trim() === '') return 'no_reason';
	return step.reason.length > longestReason ? 'too_long' : null;
}

function contentRefusal(subject: Case, attempt: Attempt): Refusal | null {
	const { actor, step, today } = attempt;
	switch (step.action) {
		case 'open':
			return windowRefusal(step, attempt);
		case 'concur':
			return hasConcurred(subject, actor) ? 'already_said' : null;
		case 'answer':
			return answerRefusal(subject, step);
		case 'decide':
			return decisionRefusal(subject, step, today);
		case 'publish':
			return publicationRefusal(subject, step, today);
		default:
			return null;
	}
}

function hasConcurred(subject: Case, { schoolId }: Actor): boolean {
	return stepsOf(subject, 'concur').some(({ actor }) => actor.schoolId === schoolId);
}

function windowRefusal(
	{ opensOn, closesOn }: StepOf<'open'>,
	{ today, leastWindowDays = usualWindowDays }: Attempt,
): Refusal | null {
	if (!isDate(opensOn) || !isDate(closesOn)) return 'date';
	if (opensOn < today) return 'window_past';
	return closesOn < addDays(opensOn, leastWindowDays - 1) ? 'window_short' : null;
}

function answerRefusal(subject: Case, { objection }: StepOf<'answer'>): Refusal | null {
	const known = stepsOf(subject, 'object').some(({ seq }) => seq === objection);
	if (!known) return 'unknown_objection';
	return unanswered(subject).includes(objection) ? null : 'already_answered';
}

function decisionRefusal(subject: Case, step: StepOf<'decide'>, today: string): Refusal | null {
	if (unanswered(subject).length > 0) return 'unanswered';
	if (step.body.trim() === '') return 'no_body';
	const closed = lastStep(subject, 'open')?.step.closesOn ?? today;
	const { decidedOn } = step;
	return isDate(decidedOn) && decidedOn > closed && decidedOn <= today ? null : 'date';
}

function publicationRefusal(subject: Case, step: StepOf<'publish'>, today: string): Refusal | null {
	if (step.documentNumber.trim() === '' || step.documentTitle.trim() === '') return 'no_document';
	const decided = lastStep(subject, 'decide')?.step.decidedOn ?? today;
	const { issuedOn } = step;
	return isDate(issuedOn) && issuedOn >= decided && issuedOn <= today ? null : 'date';
}

/** The case after a step, or why there is none. */
export function take(subject: Case, attempt: Attempt, at: string): Case | Refusal {
	const refused = refusal(subject, attempt);
	if (refused !== null) return refused;
	const { actor, step } = attempt;
	const seq = subject.events.length + 1;
	return apply(subject, { seq, at, actor, step });
}

/** What stored steps add up to. */
export function replay(events: readonly CaseEvent[]): Case {
	return events.reduce(apply, noCase);
}

function apply(subject: Case, event: CaseEvent): Case {
	return {
		stage: procedure[event.step.action].leadsTo ?? subject.stage,
		events: [...subject.events, event],
	};
}

function isDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** ISO date some days later; an impossible date comes back as another one. */
export function addDays(date: string, days: number): string {
	const time = Date.parse(`${date}T00:00:00Z`);
	return Number.isNaN(time) ? '' : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
