import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Action,
	type Actor,
	type Case,
	noCase,
	stageOn,
	type Step,
	unanswered,
} from '#lib/domain/office/case.ts';
import { addDays, isOpenTo, procedure, refusal, replay, take } from '#lib/domain/office/rules.ts';
import { roles } from '#lib/domain/user.ts';
import { actors, caseIn, everyStage, steps, windowOf } from './cases.ts';

const today = '2026-03-02';

describe('the way of a case', () => {
	test('goes from a draft to a document, step by step', () => {
		expect(stageOn(caseIn('drafted'), today)).toBe('drafted');
		expect(stageOn(caseIn('objection'), windowOf.opensOn)).toBe('objection');
		expect(stageOn(caseIn('objection'), addDays(windowOf.closesOn, 1))).toBe('deliberation');
		expect(stageOn(caseIn('published'), '2027-01-01')).toBe('published');
	});

	test('nobody checks their own draft', () => {
		const subject = caseIn('submitted');
		const step = steps.check;
		expect(refusal(subject, { actor: actors.planner, step, today })).toBe('own_draft');
		expect(refusal(subject, { actor: actors.checker, step, today })).toBeNull();
	});

	test('nobody records the ruling on their own draft', () => {
		const subject = caseIn('deliberation');
		const day = addDays(windowOf.closesOn, 3);
		const step = { ...steps.decide, decidedOn: day };
		expect(refusal(subject, { actor: actors.planner, step, today: day })).toBe('own_draft');
		expect(refusal(subject, { actor: actors.checker, step, today: day })).toBeNull();
	});

	test('a school speaks for itself only, and only while the window is open', () => {
		const subject = caseIn('objection');
		const object = (actor: Actor, day: string) =>
			refusal(subject, { actor, step: steps.object, today: day });
		expect(object(actors.school, windowOf.opensOn)).toBeNull();
		expect(object(actors.school, windowOf.closesOn)).toBeNull();
		expect(object(actors.otherSchool, windowOf.opensOn)).toBe('other_school');
		expect(object(actors.school, addDays(windowOf.opensOn, -1))).toBe('not_yet_open');
		expect(object(actors.school, addDays(windowOf.closesOn, 1))).toBe('stage');
	});

	test('a window lies ahead and stays open for seven days at least', () => {
		const open = (opensOn: string, closesOn: string) =>
			refusal(caseIn('checked'), {
				actor: actors.planner,
				step: { action: 'open', opensOn, closesOn },
				today,
			});
		expect(open(today, addDays(today, 6))).toBeNull();
		expect(open(today, addDays(today, 5))).toBe('window_short');
		expect(open(addDays(today, -1), addDays(today, 9))).toBe('window_past');
		expect(open('2026-02-30', '2026-04-01')).toBe('date');
		const step = { action: 'open', opensOn: today, closesOn: addDays(today, 20) } as const;
		const attempt = { actor: actors.planner, step, today, leastWindowDays: 30 };
		expect(refusal(caseIn('checked'), attempt)).toBe('window_short');
		const longer = { ...step, closesOn: addDays(today, 29) };
		expect(refusal(caseIn('checked'), { ...attempt, step: longer })).toBeNull();
	});

	test('a ruling waits until every objection has its answer', () => {
		const subject = caseIn('deliberation', { objections: 2 });
		const day = addDays(windowOf.closesOn, 3);
		const decide = { actor: actors.checker, step: { ...steps.decide, decidedOn: day }, today: day };
		expect(unanswered(subject)).toHaveLength(2);
		expect(refusal(subject, decide)).toBe('unanswered');
		const answered = unanswered(subject).reduce(
			(each: Case, objection) =>
				mustTake(each, { ...steps.answer, objection }, { actor: actors.planner, day }),
			subject,
		);
		expect(refusal(answered, decide)).toBeNull();
		const again = { ...steps.answer, objection: 1 };
		expect(refusal(answered, { ...decide, step: again })).toBe('unknown_objection');
	});

	test('a ruling names body, reason and a day after the window', () => {
		const subject = caseIn('deliberation');
		const day = addDays(windowOf.closesOn, 3);
		const decide = (change: object) =>
			refusal(subject, {
				actor: actors.checker,
				step: { ...steps.decide, decidedOn: day, ...change },
				today: day,
			});
		expect(decide({})).toBeNull();
		expect(decide({ body: ' ' })).toBe('no_body');
		expect(decide({ reason: ' ' })).toBe('no_reason');
		expect(decide({ decidedOn: windowOf.closesOn })).toBe('date');
		expect(decide({ decidedOn: addDays(day, 1) })).toBe('date');
	});
});

describe('roles and actions', () => {
	const actions = Object.keys(procedure) as Action[];

	test.each(actions.flatMap((action) => roles.map((role) => [action, role] as const)))(
		'%s by %s',
		(action, role) => {
			const actor = { id: `some ${role}`, role, schoolId: role === 'school' ? 's1' : null };
			const mayEver = everyStage.some(({ subject, day }) =>
				isOpenTo(subject, action, { actor, today: day }),
			);
			expect(mayEver).toBe(allowed[action] === role);
		},
	);

	/** Written out by hand: who may do what, at any time. */
	const allowed: Readonly<Record<Action, string>> = {
		draft: 'planner',
		revise: 'planner',
		submit: 'planner',
		return: 'planner',
		check: 'planner',
		open: 'planner',
		object: 'school',
		concur: 'school',
		advise: 'evaluator',
		answer: 'planner',
		decide: 'planner',
		publish: 'administrator',
		withdraw: 'planner',
	};
});

describe('whatever is tried', () => {
	const anyActor = fc.constantFrom(...Object.values(actors));
	const anyStep: fc.Arbitrary<Step> = fc.constantFrom<Step>(...Object.values(steps));
	const anyTry = fc.record({
		actor: anyActor,
		step: anyStep,
		wait: fc.constantFrom(0, 0, 0, 1, 4, 12),
	});
	const hurry = fc.constant({ actor: actors.administrator, step: steps.publish, wait: 0 });
	const attempts = fc.array(
		fc.oneof({ arbitrary: anyTry, weight: 6 }, { arbitrary: hurry, weight: 1 }),
		{
			maxLength: 60,
		},
	);

	function play(tries: readonly { actor: Actor; step: Step; wait: number }[]): Case {
		let subject = noCase;
		let day = today;
		for (const { actor, step, wait } of tries) {
			day = addDays(day, wait);
			const dated = datedStep(step, day);
			const after = take(subject, { actor, step: dated, today: day }, `${day}T09:00:00`);
			if (typeof after !== 'string') subject = after;
		}
		return subject;
	}

	test('no path publishes without its steps, in their order', () => {
		let published = 0;
		fc.assert(
			fc.property(attempts, fc.nat(likely.length), (tries, helped) => {
				const subject = play([...likely.slice(0, helped), ...tries]);
				if (subject.stage !== 'published') return;
				published += 1;
				const done = subject.events.map(({ step }) => step.action);
				const order = ['draft', 'submit', 'check', 'open', 'decide', 'publish'] as const;
				const places = order.map((action) => done.lastIndexOf(action));
				expect(places.every((place) => place >= 0)).toBe(true);
				expect(places).toEqual([...places].sort((a, b) => a - b));
				expect(unanswered(subject)).toEqual([]);
				const by = (action: Action) =>
					subject.events.filter(({ step }) => step.action === action).map(({ actor }) => actor.id);
				const authors = [...by('draft'), ...by('revise'), ...by('submit')];
				const judges = [...by('check'), ...by('decide')];
				expect(judges.filter((id) => authors.includes(id))).toEqual([]);
			}),
			{ numRuns: 400 },
		);
		expect(published).toBeGreaterThan(20);
	});

	test('nothing follows a published or withdrawn case', () => {
		fc.assert(
			fc.property(
				anyActor,
				anyStep,
				fc.constantFrom('published', 'withdrawn'),
				(actor, step, stage) => {
					const day = '2027-05-01';
					expect(
						refusal(caseIn(stage), { actor, step: datedStep(step, day), today: day }),
					).not.toBeNull();
				},
			),
		);
	});

	test('what is stored replays to the same case', () => {
		fc.assert(
			fc.property(attempts, (tries) => {
				const subject = play([...likely.slice(0, 4), ...tries]);
				expect(replay(JSON.parse(JSON.stringify(subject.events)) as Case['events'])).toEqual(
					subject,
				);
			}),
		);
	});
});

/** The straight way to a document, up to the last step but one. */
const likely = [
	{ actor: actors.planner, step: steps.draft, wait: 0 },
	{ actor: actors.planner, step: steps.submit, wait: 0 },
	{ actor: actors.checker, step: steps.check, wait: 0 },
	{ actor: actors.planner, step: steps.open, wait: 0 },
	{ actor: actors.checker, step: steps.decide, wait: 40 },
];

function datedStep(step: Step, day: string): Step {
	if (step.action === 'open') return { ...step, opensOn: day, closesOn: addDays(day, 7) };
	if (step.action === 'decide') return { ...step, decidedOn: day };
	return step.action === 'publish' ? { ...step, issuedOn: day } : step;
}

function mustTake(subject: Case, step: Step, who: { actor: Actor; day: string }): Case {
	const after = take(subject, { actor: who.actor, step, today: who.day }, `${who.day}T09:00:00`);
	if (typeof after === 'string') throw new Error(after);
	return after;
}
