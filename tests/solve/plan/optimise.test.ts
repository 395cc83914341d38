import { describe, expect, test } from 'vitest';
import type { PlanLimit, PlanProblem } from '#lib/domain/plan-problem.ts';
import { conflictIn } from '#lib/solve/plan/conflict.ts';
import { tailMean } from '#lib/solve/plan/losses.ts';
import { cellLimit, limit, solve, solver } from './solve.ts';

const [majors, demand, entryYield, present] = [
	['a', 'b', 'c'],
	[120, 60, 40],
	[0.5, 0.4, 0.6],
	[150, 120, 100],
] as const;

/** The seats of the published vectors, with one draw. */
function seats(limits: readonly PlanLimit[], classSize: number | null = null): PlanProblem {
	return {
		intakes: 1,
		cells: majors.map((id, index) => ({
			id,
			present: present[index] ?? 0,
			classes: classSize === null ? null : { size: classSize, smallest: classSize },
			opening: null,
		})),
		limits: [
			limit(
				'cap',
				majors.map((_, cell) => ({ cell, intake: 0, coefficient: 1 })),
				{ upper: 360 },
			),
			...limits,
		],
		targets: majors.map((id, index) => ({
			id,
			entrants: [(entryYield[index] ?? 0) * (present[index] ?? 0)],
			wanted: [demand[index] ?? 0],
			parts: [
				{
					starters: [{ cell: index, intake: 0, coefficient: 1 }],
					chances: [entryYield[index] ?? 0],
				},
			],
		})),
		probabilities: [1],
		aims: { unfilled: 1, surplus: 0.5, tail: 0, tailShare: 0.1, stay: 0, openings: 0 },
	};
}

describe('vectors solved with HiGHS by scipy and checked by brute force', () => {
	test('seats (180, 100, 80), objective 54, one more seat saves .4', () => {
		const within = present.map((count, cell) =>
			cellLimit(cell, { lower: 0.8 * count, upper: 1.2 * count }),
		);
		const { places, loss, prices } = solve(seats(within));
		expect(places.flat()).toEqual([180, 100, 80]);
		expect(loss.mean).toBeCloseTo(54, 9);
		expect(prices['cap']).toBeCloseTo(0.4, 6);
	});

	test('classes of 40 at most (5, 4, 3): 5, 3 and 1 of them, objective 48', () => {
		const most = [200, 160, 120].map((upper, cell) => cellLimit(cell, { upper }));
		const { places, loss } = solve(seats(most, 40));
		expect(places.flat()).toEqual([200, 120, 40]);
		expect(loss.mean).toBeCloseTo(48, 9);
	});
});
test('the worst tenth of four draws is the worst one, in part', () => {
	const losses = Float64Array.from([5, 1, 9, 3]);
	expect(tailMean(losses, [0.25, 0.25, 0.25, 0.25], 0.1)).toBe(9);
	expect(tailMean(losses, [0.25, 0.25, 0.25, 0.25], 0.5)).toBe(7);
	expect(tailMean(losses, [0.25, 0.25, 0.25, 0.25], 1)).toBe(4.5);
});

describe('a plan that is impossible', () => {
	test('names limits that contradict each other, and none that could be left out', () => {
		const limits = [
			cellLimit(0, { lower: 300 }),
			limit(
				'b and c',
				[1, 2].map((cell) => ({ cell, intake: 0, coefficient: 1 })),
				{ lower: 100 },
			),
			limit('loose', [{ cell: 1, intake: 0, coefficient: 1 }], { upper: 500 }),
		];
		const problem = seats(limits);
		expect(solve(problem).status).toBe('infeasible');
		const conflict = conflictIn(problem, solver);
		expect(conflict.map(({ id }) => id).toSorted()).toEqual(['b and c', 'cap', 'cell 0']);
		for (const left of conflict) {
			const without = { ...problem, limits: problem.limits.filter(({ id }) => id !== left.id) };
			expect(conflictIn(without, solver)).toEqual([]);
		}
	});
});
