import { randomUUID } from 'node:crypto';
import { type Case, type CaseEvent, lastStep, noCase, type Step } from '#lib/domain/office/case.ts';
import { type Refusal, replay, take } from '#lib/domain/office/rules.ts';
import type { Role, User } from '#lib/domain/user.ts';
import { recordDeed } from './audit.ts';
import { rowsOf, type State } from './database.ts';
import { tokenHash } from './tokens.ts';

interface EventRow {
	readonly case_id: string;
	readonly seq: number;
	readonly at: string;
	readonly account_id: string;
	readonly role: Role;
	readonly school_id: string | null;
	readonly step: string;
}

export interface StoredCase {
	readonly id: string;
	readonly case: Case;
}

export type Taken =
	| { readonly id: string; readonly case: Case; readonly refused: null }
	| { readonly refused: Refusal | 'unknown_case' | 'changed_meanwhile' | 'already_open' };

export interface Taking {
	/** `null` begins a case. */
	readonly caseId: string | null;
	/** How many steps the person had seen; a case that moved on since is not touched. */
	readonly seen: number;
	readonly step: Step;
	readonly leastWindowDays?: number;
}

/** Takes a step if the procedure allows it now: checked and written at once, with its audit entry. */
export function takeStep(state: State, user: User, taking: Taking, now: Date): Taken {
	return state.atOnce(() => {
		const found = taking.caseId === null ? noCase : readCase(state, taking.caseId);
		if (found === null) return { refused: 'unknown_case' };
		if (found.events.length !== taking.seen) return { refused: 'changed_meanwhile' };
		const { id: doer, role, schoolId } = user;
		const attempt = {
			actor: { id: doer, role, schoolId },
			step: taking.step,
			today: officeDate(now),
			...(taking.leastWindowDays === undefined ? {} : { leastWindowDays: taking.leastWindowDays }),
		};
		if (isAlreadyOpen(state, taking.step)) return { refused: 'already_open' };
		const after = take(found, attempt, officeTime(now));
		if (typeof after === 'string') return { refused: after };
		const id = taking.caseId ?? randomUUID();
		writeEvent(state, id, after.events.at(-1), now);
		return { id, case: after, refused: null };
	});
}

/** One program has one case per intake, until it is withdrawn. */
function isAlreadyOpen(state: State, step: Step): boolean {
	if (step.action !== 'draft') return false;
	const wanted = JSON.stringify([step.intakeYear, step.subject]);
	return readCases(state).some(({ case: each }) => {
		const draft = lastStep(each, 'draft')?.step;
		const key = JSON.stringify([draft?.intakeYear, draft?.subject]);
		return each.stage !== 'withdrawn' && key === wanted;
	});
}

function writeEvent(state: State, id: string, event: CaseEvent | undefined, now: Date): void {
	if (event === undefined) return;
	const { seq, at, actor, step } = event;
	const text = JSON.stringify(step);
	state.run('case-event-insert', {
		case_id: id,
		seq,
		at,
		account_id: actor.id,
		role: actor.role,
		school_id: actor.schoolId,
		action: step.action,
		step: text,
	});
	const deed = {
		action: `case_${step.action}`,
		subject: `case:${id}`,
		detail: { seq, step: tokenHash(text) },
	};
	recordDeed({ state, doer: actor, now }, deed);
}

export function readCase(state: State, id: string): Case | null {
	const rows = rowsOf<EventRow>(state, 'case-events', { case_id: id });
	return rows.length === 0 ? null : replay(rows.map(eventOf));
}

/** Every case, the one that moved last first. */
export function readCases(state: State): readonly StoredCase[] {
	const byCase = new Map<string, CaseEvent[]>();
	for (const row of rowsOf<EventRow>(state, 'case-events', { case_id: null })) {
		byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), eventOf(row)]);
	}
	return [...byCase]
		.map(([id, events]) => ({ id, case: replay(events) }))
		.sort((left, right) => (lastTime(left) < lastTime(right) ? 1 : -1));
}

function lastTime({ id, case: { events } }: StoredCase): string {
	return `${events.at(-1)?.at ?? ''} ${id}`;
}

function eventOf({ seq, at, account_id, role, school_id, step }: EventRow): CaseEvent {
	const actor = { id: account_id, role, schoolId: school_id };
	return { seq, at, actor, step: JSON.parse(step) as Step };
}

/** The date on the office's wall, not in Greenwich. */
export function officeDate(now: Date): string {
	return officeTime(now).slice(0, 10);
}

/** Local time, e.g. 2026-11-25T09:30:00. */
function officeTime(now: Date): string {
	const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 19);
}
