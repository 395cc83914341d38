import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPlaces, type Plan } from '#lib/domain/plan.ts';
import { readPlans, writePlan } from '#lib/domain/plan-address.ts';
import { parseStudioView, studioQuery } from '#lib/domain/studio-view.ts';

const cable = '320282G01|2021|460116|GZ';

describe('a plan as part of an address', () => {
	test('even places are one number, others one per intake', () => {
		const plan = { name: '', places: { [cable]: [75, 75, 75], 'A|2021|530302|GZ': [30, 20, 10] } };
		expect(writePlan(plan)).toBe('*320282G01.2021.460116.GZ_75*A.2021.530302.GZ_30-20-10');
	});

	test.each([
		'*A.2021.1.Z_x',
		'*A.2021.1.Z',
		'*A.2021.1_5',
		'*A.2021.1.Z_5-6',
		'*A.2021.1.Z_99999',
		'*A.2021.1.Z_-5',
		'*A.2021.1.~z_5',
	])('%s is named as unreadable and changes nothing', (text) => {
		expect(readPlans([text], 3)).toEqual({
			plans: [{ name: '', places: {} }],
			unreadable: [text.slice(1)],
		});
	});

	test('a fourth plan is unreadable', () => {
		expect(readPlans(['a', 'b', 'c', 'd'], 3).unreadable).toEqual(['d']);
	});
});

const code = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !text.includes('|'));
const plan: fc.Arbitrary<Plan> = fc.record({
	name: fc.string({ maxLength: 20 }),
	places: fc.dictionary(
		fc.tuple(code, code, code, code).map((codes) => codes.join('|')),
		fc.array(fc.nat({ max: 9999 }), { minLength: 3, maxLength: 3 }),
		{ maxKeys: 6 },
	),
});

test('any view is read back from its address as it was written', () => {
	fc.assert(
		fc.property(
			fc.record({
				level: fc.constantFrom('secondary', 'junior_college'),
				scenario: fc.constantFrom('low', 'base', 'high'),
				party: fc.constantFrom('all', 'S1', 'S2'),
				plans: fc.array(plan, { maxLength: 3 }),
			}),
			(view) => {
				const levels = ['secondary', 'junior_college'];
				const query = new URL(`http://x/${studioQuery(view, levels)}`).searchParams;
				const choices = { levels, parties: ['all', 'S1', 'S2'], intakes: 3 };
				const read = parseStudioView(query, choices);
				expect(read.unreadable).toEqual([]);
				expect(read).toMatchObject({ level: view.level, scenario: view.scenario });
				expect(read.plans.map(({ name }) => name)).toEqual(view.plans.map(({ name }) => name));
				expect(read.plans.map(({ places }) => ({ ...places }))).toEqual(
					view.plans.map(({ places }) => ({ ...places })),
				);
			},
		),
	);
});

test('places as they are today leave no trace in a plan', () => {
	const cell = { id: cable, places: 35 };
	const changed = withPlaces({}, cell, [75, 75, 75]);
	expect(changed).toEqual({ [cable]: [75, 75, 75] });
	expect(withPlaces(changed, cell, [35, 35, 35])).toEqual({});
	expect(withPlaces({}, cell, [-4, 20.4, 35])).toEqual({ [cable]: [0, 20, 35] });
});
