import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDraws } from '#lib/measures/plan/representative-draws.ts';

test('two groups of draws are stood for by one of each, with the weight of its group', () => {
	expect(chooseDraws({ draws: [[0], [1], [10], [11], [12]], count: 2 })).toEqual([
		{ draw: 0, probability: 0.4 },
		{ draw: 2, probability: 0.6 },
	]);
});

const draws = fc.array(
	fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
	{
		minLength: 1,
		maxLength: 20,
	},
);

test('probabilities sum to one, and all draws chosen have the same', () => {
	fc.assert(
		fc.property(draws, fc.integer({ min: 1, max: 25 }), (all, count) => {
			const chosen = chooseDraws({ draws: all, count });
			expect(chosen).toHaveLength(Math.min(count, all.length));
			expect(chosen.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
		}),
	);
	const apart = [[0], [5], [9]];
	expect(chooseDraws({ draws: apart, count: 3 }).map(({ probability }) => probability)).toEqual([
		1 / 3,
		1 / 3,
		1 / 3,
	]);
});
