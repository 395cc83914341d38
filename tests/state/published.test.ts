import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Step } from '#lib/domain/office/case.ts';
import type { User } from '#lib/domain/user.ts';
import { takeStep } from '#lib/state/cases.ts';
import type { State } from '#lib/state/database.ts';
import { publishedTables } from '#lib/state/published.ts';
import { steps, windowOf } from '../domain/office/cases.ts';
import { addPerson, temporaryState } from './temporary.ts';

interface Taken {
	readonly user: User;
	readonly step: Step;
	readonly day: string;
}

function publishOne(state: State): void {
	const planner = addPerson(state, '拟稿人', 'planner');
	const checker = addPerson(state, '核稿人', 'planner');
	const school = addPerson(state, '校方', 'school', 's1');
	const admin = addPerson(state, '管理人', 'administrator');
	const way: readonly Taken[] = [
		{ user: planner, step: steps.draft, day: '2026-03-02' },
		{ user: planner, step: steps.submit, day: '2026-03-02' },
		{ user: checker, step: steps.check, day: '2026-03-03' },
		{ user: planner, step: steps.open, day: '2026-03-03' },
		{
			user: school,
			step: { ...steps.object, reason: 'said "no",\nthen more' },
			day: windowOf.opensOn,
		},
		{
			user: planner,
			step: { ...steps.answer, objection: 5, outcome: 'partly' },
			day: '2026-03-26',
		},
		{ user: checker, step: steps.decide, day: '2026-03-26' },
		{ user: admin, step: steps.publish, day: '2026-03-30' },
	];
	let id: string | null = null;
	for (const [seen, { user, step, day }] of way.entries()) {
		const taken = takeStep(state, user, { caseId: id, seen, step }, new Date(`${day}T12:00:00`));
		if (taken.refused !== null) throw new Error(`${step.action}: ${taken.refused}`);
		id = taken.id;
	}
}

describe('what a release is told', () => {
	test('is nothing while nothing is published', () => {
		const state = temporaryState();
		const planner = addPerson(state, '拟稿人', 'planner');
		takeStep(state, planner, { caseId: null, seen: 0, step: steps.draft }, new Date());
		expect(publishedTables(state)).toEqual({});
	});

	test('is the decision and its whole way, without the names of persons', () => {
		const state = temporaryState();
		publishOne(state);
		const tables = publishedTables(state);
		const [decision] = parse<Record<string, string>>(tables['decisions'] ?? '', { columns: true });
		expect(decision).toMatchObject({
			subject: 'program',
			decision: 'restrict',
			decision_kind: 'approval',
			document_number: '示教发〔2026〕1号',
			objection_count: '1',
			upheld_count: '1',
			opens_on: windowOf.opensOn,
		});
		const way = parse<Record<string, string>>(tables['decision_steps'] ?? '', { columns: true });
		expect(way.map(({ action }) => action)).toEqual([
			'draft',
			'submit',
			'check',
			'open',
			'object',
			'answer',
			'decide',
			'publish',
		]);
		expect(way[4]?.['stated_reason']).toBe('said "no",\nthen more');
		expect(Object.values(tables).join('')).not.toMatch(/拟稿人|核稿人|校方|管理人/);
	});

	test('is the same bytes whenever it is asked', () => {
		const state = temporaryState();
		publishOne(state);
		expect(publishedTables(state)).toEqual(publishedTables(temporaryState(state.folder)));
	});
});
