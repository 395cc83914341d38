import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanProblem } from '#lib/domain/plan-problem.ts';
import { lossAt, movedIn, partsOf, startersOf } from '#lib/solve/plan/losses.ts';
import { cellLimit, limit, solve } from './solve.ts';

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
