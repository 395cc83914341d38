import { type Party, regionParty } from './plan.ts';
import {
	type BindingKind,
	bindingKinds,
	type KeptCell,
	type PlanSettings,
	usualSettings,
} from './plan-settings.ts';

/** What a constraint file says wrong: where, what was found, and what would be right. */
export interface ConstraintProblem {
	readonly at: string;
	readonly value: string;
	readonly expected: string;
}

export interface ConstraintContext {
	/** Whom a plan may be made for. */
	readonly parties: readonly Party[];
	readonly cells: readonly string[];
}

export type ReadConstraints =
	| { readonly settings: PlanSettings; readonly problems?: never }
	| { readonly problems: readonly ConstraintProblem[]; readonly settings?: never };

const ranges: Readonly<Record<string, readonly [number, number]>> = {
	maxChange: [0, 1],
	maxYearlyChange: [0, 1],
	studentsPerTeacher: [1, 100],
	smallestClass: [1, 200],
	openings: [0, 20],
	unfilled: [0, 1000],
	surplus: [0, 1000],
	tail: [0, 1000],
};

const names = ['party', 'lists', 'binding', 'kept', ...Object.keys(ranges)];

/** Settings of a plan from JSON: what is left out is as usual, everything that is wrong is told at once. */
export function readConstraints(value: unknown, context: ConstraintContext): ReadConstraints {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { problems: [found('', value, 'an object, such as {"maxChange": 0.2}')] };
	}
	const given = value as Readonly<Record<string, unknown>>;
	const problems: ConstraintProblem[] = [
		...Object.keys(given)
			.filter((name) => !names.includes(name))
			.map((name) => found(name, given[name], `one of ${names.join(', ')}`)),
		...Object.entries(ranges).flatMap(([name, range]) => numberProblem(name, given[name], range)),
		...partyProblem(given['party'], context),
		...listProblem(given['lists']),
		...bindingProblem(given['binding']),
		...keptProblems(given['kept'], context),
	];
	if (problems.length > 0) return { problems };
	return { settings: { ...usualSettings, ...given } };
}

function numberProblem(
	name: string,
	value: unknown,
	[least, most]: readonly [number, number],
): readonly ConstraintProblem[] {
	const isRight =
		value === undefined || (typeof value === 'number' && value >= least && value <= most);
	return isRight ? [] : [found(name, value, `a number from ${String(least)} to ${String(most)}`)];
}

function partyProblem(
	value: unknown,
	{ parties }: ConstraintContext,
): readonly ConstraintProblem[] {
	const isRight = parties.some((each) => each === (value ?? regionParty));
	return isRight ? [] : [found('party', value, `one of ${parties.join(', ')}`)];
}

function listProblem(value: unknown): readonly ConstraintProblem[] {
	const isRight = value === undefined || value === 'apply' || value === 'ignore';
	return isRight ? [] : [found('lists', value, '"apply" or "ignore"')];
}

function bindingProblem(value: unknown): readonly ConstraintProblem[] {
	const isRight =
		value === undefined ||
		(Array.isArray(value) && value.every((each) => bindingKinds.includes(each as BindingKind)));
	return isRight ? [] : [found('binding', value, `a list of ${bindingKinds.join(', ')}`)];
}

/** A protected cell without a reason is a decision that nobody can review. */
function keptProblems(value: unknown, { cells }: ConstraintContext): readonly ConstraintProblem[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) {
		return [found('kept', value, 'a list of {"cell": …, "reason": …}')];
	}
	return value.flatMap((each: Partial<KeptCell> | null, index) => {
		const at = `kept[${String(index)}]`;
		const { cell, reason } = each ?? {};
		return [
			...(typeof cell === 'string' && cells.includes(cell)
				? []
				: [found(`${at}.cell`, cell, 'school|catalogue|major|pathway of a program of this level')]),
			...(typeof reason === 'string' && reason.trim() !== ''
				? []
				: [found(`${at}.reason`, reason, 'why the program is protected')]),
		];
	});
}

function found(at: string, value: unknown, expected: string): ConstraintProblem {
	return { at, value: value === undefined ? 'nothing' : JSON.stringify(value), expected };
}
