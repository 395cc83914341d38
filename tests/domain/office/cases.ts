import {
	type Action,
	type Actor,
	type Case,
	noCase,
	type Stage,
	type Step,
	type StepOf,
} from '#lib/domain/office/case.ts';
import { addDays, take } from '#lib/domain/office/rules.ts';

export const windowOf = { opensOn: '2026-03-10', closesOn: '2026-03-24' };

export const actors = {
	planner: { id: 'p1', role: 'planner', schoolId: null },
	checker: { id: 'p2', role: 'planner', schoolId: null },
	school: { id: 's1', role: 'school', schoolId: 's1' },
	otherSchool: { id: 's2', role: 'school', schoolId: 's2' },
	evaluator: { id: 'e1', role: 'evaluator', schoolId: null },
	administrator: { id: 'a1', role: 'administrator', schoolId: null },
} as const satisfies Readonly<Record<string, Actor>>;

export const steps: { readonly [Name in Action]: StepOf<Name> } = {
	draft: {
		action: 'draft',
		intakeYear: 2027,
		subject: {
			areaCode: '320282',
			level: 'secondary',
			catalogue: '2021',
			majorCode: '730301',
			schoolId: 's1',
		},
		result: 'restrict',
		reason: 'coverage above 125 %',
		snapshot: { release: '2025-12-31-00000000', facts: { coverage: 1.4 } },
	},
	revise: { action: 'revise', result: 'pause', reason: 'two years in a row' },
	submit: { action: 'submit' },
	return: { action: 'return', reason: 'cite the clause' },
	check: { action: 'check' },
	open: { action: 'open', ...windowOf },
	object: { action: 'object', reason: 'a new workshop opens in autumn', files: [] },
	concur: { action: 'concur' },
	advise: { action: 'advise', reason: 'the rate rests on 21 graduates', files: [] },
	answer: { action: 'answer', objection: 5, outcome: 'rejected', reason: 'no contract was shown' },
	decide: {
		action: 'decide',
		result: 'restrict',
		kind: 'approval',
		body: 'education bureau',
		decidedOn: '2026-03-26',
		reason: 'the signal held after objections were heard',
	},
	publish: {
		action: 'publish',
		documentNumber: '示教发〔2026〕1号',
		documentTitle: 'list of 2027',
		issuedOn: '2026-03-30',
	},
	withdraw: { action: 'withdraw', reason: 'drafted twice' },
};

interface Plan {
	readonly actor: Actor;
	readonly step: Step;
	readonly day: string;
}

const straight: readonly Plan[] = [
	{ actor: actors.planner, step: steps.draft, day: '2026-03-02' },
	{ actor: actors.planner, step: steps.submit, day: '2026-03-02' },
	{ actor: actors.checker, step: steps.check, day: '2026-03-03' },
	{ actor: actors.planner, step: steps.open, day: '2026-03-03' },
	{ actor: actors.checker, step: steps.decide, day: '2026-03-26' },
	{ actor: actors.administrator, step: steps.publish, day: '2026-03-30' },
];

const length: Readonly<Record<Stage, number>> = {
	drafted: 1,
	submitted: 2,
	checked: 3,
	objection: 4,
	deliberation: 4,
	decided: 5,
	published: 6,
	withdrawn: 1,
};

/** A case that went the straight way to a stage; with objections where asked. */
export function caseIn(stage: Stage, { objections = 0 } = {}): Case {
	const said = Array.from({ length: objections }, () => ({
		actor: actors.school,
		step: steps.object,
		day: windowOf.opensOn,
	}));
	const end =
		stage === 'withdrawn'
			? [{ actor: actors.planner, step: steps.withdraw, day: '2026-03-02' }]
			: [];
	const plan = straight.slice(0, length[stage]);
	return play([...plan.slice(0, 4), ...said, ...plan.slice(4), ...end]);
}

function play(plan: readonly Plan[]): Case {
	return plan.reduce((subject: Case, { actor, step, day }) => {
		const after = take(subject, { actor, step, today: day }, `${day}T09:00:00`);
		if (typeof after === 'string') throw new Error(`${step.action}: ${after}`);
		return after;
	}, noCase);
}

/** A case in every stage, with a day on which it is in it. */
export const everyStage: readonly { readonly subject: Case; readonly day: string }[] = [
	{ subject: noCase, day: '2026-03-02' },
	{ subject: caseIn('drafted'), day: '2026-03-02' },
	{ subject: caseIn('submitted'), day: '2026-03-02' },
	{ subject: caseIn('checked'), day: '2026-03-03' },
	{ subject: caseIn('objection'), day: windowOf.opensOn },
	{ subject: caseIn('deliberation'), day: addDays(windowOf.closesOn, 1) },
	{ subject: caseIn('decided'), day: '2026-03-27' },
	{ subject: caseIn('published'), day: '2026-04-01' },
	{ subject: caseIn('withdrawn'), day: '2026-03-02' },
];
