import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanLimit, PlanProblem, PlanSolution } from '#lib/domain/plan-problem.ts';
import { fullEffort, quickEffort } from '#lib/domain/plan-proposal.ts';
import { usualSettings } from '#lib/domain/plan-settings.ts';
import { openSolver } from '#lib/solve/index.ts';
import { conflictIn } from '#lib/solve/plan/conflict.ts';
import { lossAt, movedIn, partsOf, startersOf, tailMean } from '#lib/solve/plan/losses.ts';
import { optimise, type OptimiseOptions } from '#lib/solve/plan/optimise.ts';
import { propose } from '#lib/solve/plan/propose.ts';
import { inventStudio } from '../../measures/plan/studio.ts';

const solver = await openSolver();
const exact: OptimiseOptions = { gap: 1e-6, rounds: 200 };

function finish<Value>(search: Generator<unknown, Value>): Value {
	for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

const solve = (problem: PlanProblem): PlanSolution => finish(optimise(problem, solver, exact));

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

function limit(
	id: string,
	terms: PlanLimit['terms'],
	{
		lower = null,
		upper = null,
	}: { readonly lower?: number | null; readonly upper?: number | null },
): PlanLimit {
	return { id, kind: 'change', subject: id, intake: 0, terms, lower, upper };
}

function cellLimit(cell: number, sides: { readonly lower?: number; readonly upper?: number }) {
	return limit(`cell ${String(cell)}`, [{ cell, intake: 0, coefficient: 1 }], sides);
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

const instance = fc.record({
	present: fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 3, maxLength: 3 }),
	wanted: fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }), {
		minLength: 3,
		maxLength: 3,
	}),
	chance: fc.array(fc.constantFrom(0.4, 0.7, 1), { minLength: 3, maxLength: 3 }),
	cap: fc.integer({ min: 6, max: 20 }),
	size: fc.constantFrom(null, 2, 3),
});

function small({
	present: now,
	wanted,
	chance,
	cap,
	size,
}: typeof instance extends fc.Arbitrary<infer Value> ? Value : never): PlanProblem {
	return {
		intakes: 1,
		cells: now.map((count, index) => ({
			id: String(index),
			present: count,
			classes: size === null ? null : { size, smallest: Math.min(size - 1, count) },
			opening: null,
		})),
		limits: [
			...now.map((_, cell) => cellLimit(cell, { upper: 9 })),
			limit(
				'cap',
				now.map((_, cell) => ({ cell, intake: 0, coefficient: 1 })),
				{ upper: cap },
			),
		],
		targets: now.map((count, index) => ({
			id: String(index),
			entrants: [0.9, 1, 1.1, 1].map((luck) => luck * (chance[index] ?? 0) * count),
			wanted: wanted[index] ?? [],
			parts: [
				{
					starters: [{ cell: index, intake: 0, coefficient: 1 }],
					chances: [0.9, 1, 1.1, 1].map((luck) => luck * (chance[index] ?? 0)),
				},
			],
		})),
		probabilities: [0.1, 0.4, 0.3, 0.2],
		aims: { unfilled: 1, surplus: 0.5, tail: 0.5, tailShare: 0.25, stay: 0.01, openings: 0 },
	};
}

/** Least loss over all whole places within the limits. */
function bruteForce(problem: PlanProblem, cap: number): number {
	const parts = partsOf(problem);
	let best = Infinity;
	const isClass = (count: number, cell: number): boolean => {
		const classes = problem.cells[cell]?.classes;
		if (!classes) return true;
		for (let number = 0; number <= 9; number++) {
			if (count <= number * classes.size && count >= number * classes.smallest) return true;
		}
		return false;
	};
	for (let a = 0; a <= 9; a++)
		for (let b = 0; b <= 9; b++)
			for (let c = 0; c <= 9; c++) {
				const places = [[a], [b], [c]];
				if (a + b + c > cap || !places.every(([count = 0], cell) => isClass(count, cell))) continue;
				const starters = startersOf(problem, parts, places);
				const { loss } = lossAt(problem, parts, { starters, moved: movedIn(problem, places) });
				best = Math.min(best, loss.total);
			}
	return best;
}

test('brute force over all plans agrees on random instances with classes, chance and the worst draws', () => {
	fc.assert(
		fc.property(instance, (drawn) => {
			const problem = small(drawn);
			expect(solve(problem).loss.total).toBeCloseTo(bruteForce(problem, drawn.cap), 4);
		}),
		{ numRuns: 25 },
	);
});

const opening = fc.record({
	drawn: instance,
	present: fc.integer({ min: 2, max: 8 }),
	openings: fc.integer({ min: 0, max: 2 }),
	smallest: fc.integer({ min: 2, max: 4 }),
});

/** The first cell is taught; the others may be opened, over two intakes. */
function withNewPrograms({
	drawn,
	present: taught,
	openings,
	smallest,
}: typeof opening extends fc.Arbitrary<infer Value> ? Value : never): PlanProblem {
	const one = small({ ...drawn, present: [taught, 0, 0], size: null });
	const intakes = [0, 1];
	return {
		...one,
		intakes: 2,
		cells: one.cells.map((cell, index) => ({
			...cell,
			id: `school|2021|${String(index)}|P`,
			opening: index === 0 ? null : { smallest, most: 5 },
		})),
		limits: intakes.map((intake) =>
			limit(
				`cap ${String(intake)}`,
				one.cells.map((_, cell) => ({ cell, intake, coefficient: 1 })),
				{ upper: Math.min(9, drawn.cap) },
			),
		),
		targets: intakes.flatMap((intake) =>
			one.targets.map((target) => ({
				...target,
				id: `${target.id} ${String(intake)}`,
				parts: target.parts.map((part) => ({
					...part,
					starters: part.starters.map((term) => ({ ...term, intake })),
				})),
			})),
		),
		aims: { ...one.aims, openings },
	};
}

/** Plans of three cells over two intakes, all of them. */
function* everyPlan(most: number): Generator<[number, number][]> {
	const pairs: [number, number][] = [];
	for (let a = 0; a <= most; a++) for (let b = 0; b <= most; b++) pairs.push([a, b]);
	const within = pairs.filter(([a, b]) => Math.max(a, b) <= 5);
	for (const first of pairs)
		for (const second of within) {
			if (first[0] + second[0] > most || first[1] + second[1] > most) continue;
			for (const third of within) yield [first, second, third];
		}
}

function bestWithNewPrograms(problem: PlanProblem): number {
	const parts = partsOf(problem);
	const cap = problem.limits[0]?.upper ?? 0;
	const smallest = problem.cells[1]?.opening?.smallest ?? 0;
	const isOpening = ([now, next]: [number, number]): boolean =>
		[now, next].every((count) => count === 0 || count >= smallest) && !(now > 0 && next === 0);
	let best = Infinity;
	for (const plan of everyPlan(cap)) {
		const [first = [0, 0], second = [0, 0], third = [0, 0]] = plan;
		if ([0, 1].some((at) => (first[at] ?? 0) + (second[at] ?? 0) + (third[at] ?? 0) > cap))
			continue;
		const added = [second, third];
		if (!added.every(isOpening)) continue;
		const now = added.filter(([places]) => places > 0).length;
		const later = added.filter(([places, next]) => places === 0 && next > 0).length;
		if (Math.max(now, later) > problem.aims.openings) continue;
		const starters = startersOf(problem, parts, plan);
		const { loss } = lossAt(problem, parts, { starters, moved: movedIn(problem, plan) });
		best = Math.min(best, loss.total);
	}
	return best;
}

test('brute force agrees on which new programs are opened, when, and with how many places', () => {
	fc.assert(
		fc.property(opening, (drawn) => {
			const problem = withNewPrograms(drawn);
			expect(solve(problem).loss.total).toBeCloseTo(bestWithNewPrograms(problem), 4);
		}),
		{ numRuns: 20 },
	);
}, 60_000);

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

describe('a proposal for an invented region', () => {
	const studio = inventStudio({ majors: 8, schools: 2, draws: 60, seed: 3 });
	const search = (draws: number) =>
		finish(propose({ studio, settings: usualSettings, effort: { ...quickEffort, draws } }, solver));
	const quick = search(20);

	test('is within its gap, keeps within a fifth of today, and is better than today', () => {
		expect(quick.gap).toBeLessThanOrEqual(quickEffort.gap);
		expect(quick.losses.found.total).toBeLessThan(quick.losses.today.total);
		for (const cell of studio.cells) {
			for (const count of quick.places[cell.id] ?? []) {
				expect(Math.abs(count - cell.places)).toBeLessThanOrEqual(Math.floor(cell.places * 0.2));
				expect(Number.isInteger(count)).toBe(true);
			}
		}
	});

	test('found on twenty draws it loses at most two per cent more on all than the best found', () => {
		const thorough = search(fullEffort.draws);
		expect(thorough.drawsUsed).toBe(60);
		expect(quick.losses.found.total).toBeLessThanOrEqual(1.02 * thorough.losses.found.total);
	});

	test('is the same when it is asked for again', () => {
		expect(search(20)).toEqual(quick);
	});

	test('moving fewer places loses no less', () => {
		const losses = quick.curve.map(({ loss }) => loss);
		expect(losses.length).toBeGreaterThan(3);
		for (let at = 1; at < losses.length; at++) {
			expect(losses[at]).toBeLessThanOrEqual((losses[at - 1] ?? 0) * 1.01);
		}
	});

	test('a stopped program has no places, a restricted one does not grow, a kept one stays', () => {
		const [stopped, restricted, kept] = studio.cells;
		const listed = {
			...studio,
			cells: studio.cells.map((cell) => ({
				...cell,
				proposal:
					cell.id === stopped?.id
						? ('stop' as const)
						: cell.id === restricted?.id
							? ('restrict' as const)
							: null,
			})),
		};
		const settings = {
			...usualSettings,
			lists: 'apply' as const,
			kept: [{ cell: kept?.id ?? '', reason: 'the only one in the town' }],
		};
		const { places } = finish(propose({ studio: listed, settings, effort: quickEffort }, solver));
		expect(places[stopped?.id ?? '']).toEqual([0, 0, 0]);
		expect(places[kept?.id ?? '']).toBeUndefined();
		for (const count of places[restricted?.id ?? ''] ?? []) {
			expect(count).toBeLessThanOrEqual(restricted?.places ?? 0);
		}
	});
});
