import {
	type Action,
	type Actor,
	type Case,
	lastStep,
	type Result,
	type Snapshot,
	type Stage,
	stageOn,
	stepsOf,
	type Subject,
} from './case.ts';
import { isOpenTo, procedure } from './rules.ts';

/** A case as a line of a list. */
export interface CaseLine {
	readonly id: string;
	readonly stage: Stage;
	readonly subject: Subject;
	readonly facts: Snapshot['facts'];
	readonly intakeYear: number;
	/** What was decided; before that, what is intended. */
	readonly result: Result;
	readonly updatedOn: string;
	readonly isWaiting: boolean;
}

export interface Onlooker {
	readonly actor: Actor | null;
	readonly today: string;
}

export function caseLine(id: string, subject: Case, looking: Onlooker): CaseLine | null {
	const draft = lastStep(subject, 'draft')?.step;
	if (draft === undefined) return null;
	const { actor, today } = looking;
	return {
		id,
		stage: stageOn(subject, today),
		subject: draft.subject,
		facts: draft.snapshot.facts,
		intakeYear: draft.intakeYear,
		result: resultOf(subject) ?? draft.result,
		updatedOn: subject.events.at(-1)?.at.slice(0, 10) ?? '',
		isWaiting: actor !== null && waitsFor(subject, actor, today),
	};
}

/** What was decided, else what is intended. */
export function resultOf(subject: Case): Result | null {
	const step =
		lastStep(subject, 'decide') ?? lastStep(subject, 'revise') ?? lastStep(subject, 'draft');
	return step?.step.result ?? null;
}

const advancing: readonly Action[] = [
	'submit',
	'check',
	'open',
	'object',
	'advise',
	'decide',
	'publish',
];

/** Whether somebody is expected to act: what they may do but have done already does not count. */
export function waitsFor(subject: Case, actor: Actor, today: string): boolean {
	return advancing.some(
		(action) =>
			isOpenTo(subject, action, { actor, today }) &&
			!(action === 'decide' && subject.stage === 'decided') &&
			!hasSpoken(subject, action, actor),
	);
}

function hasSpoken(subject: Case, action: Action, actor: Actor): boolean {
	if (action === 'object') {
		return (['object', 'concur'] as const).some((each) =>
			stepsOf(subject, each).some((event) => event.actor.schoolId === actor.schoolId),
		);
	}
	return (
		action === 'advise' && stepsOf(subject, action).some((event) => event.actor.id === actor.id)
	);
}

/** Every action that is open now, in the order of the procedure. */
export function openActions(subject: Case, { actor, today }: Onlooker): readonly Action[] {
	if (actor === null || subject.events.length === 0) return [];
	return (Object.keys(procedure) as Action[]).filter((action) =>
		isOpenTo(subject, action, { actor, today }),
	);
}
