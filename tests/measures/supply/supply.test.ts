import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundIntake } from '#lib/measures/supply/bounded-intake.ts';
import type { CohortCell, CohortInput, CohortYear } from '#lib/measures/supply/cohort-flow.ts';
import { cohortProjection, exampleCohorts } from '#lib/measures/supply/cohort-projection.ts';
import { entrants } from '#lib/measures/supply/entrants.ts';
import { supplyMeasures } from '#lib/measures/supply/index.ts';
import { drawSupply } from '#lib/measures/supply/supply-draws.ts';

const sure = (mean: number): { mean: number; strength: number } => ({ mean, strength: Infinity });
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function project(input: CohortInput): readonly CohortYear[] {
	const years = cohortProjection.compute(input);
	if (!years) throw new Error('the cohort is usable');
	return years;
}

describe('cohorts', () => {
	it('carry one person of a 3+3 pathway through both stages once', () => {
		const stage = { entersWork: sure(1), stays: sure(1) };
		const years = project({
			cells: [
				{
					id: 'secondary',
					students: [0, 0, 100],
					continuation: [sure(1), sure(1), sure(1)],
					onward: { cellId: 'college', share: sure(0.8) },
					...stage,
				},
				{
					id: 'college',
					students: [0, 0, 0],
					continuation: [sure(1), sure(1), sure(1)],
					onward: null,
					...stage,
				},
			],
			intakes: {},
			years: 6,
		});
		const entrantsOf = (id: string): number[] =>
			years.filter(({ cellId }) => cellId === id).map((year) => year.entrants);
		expect(entrantsOf('secondary').map(Math.round)).toEqual([20, 0, 0, 0, 0, 0]);
		expect(entrantsOf('college').map(Math.round)).toEqual([0, 0, 0, 80, 0, 0]);
	});

	const share = fc.double({ min: 0, max: 1, noNaN: true }).map(sure);
	const count = fc.integer({ min: 0, max: 500 });
	const cell = (id: string, next: string | null): fc.Arbitrary<CohortCell> =>
		fc.record({
			id: fc.constant(id),
			students: fc.array(count, { minLength: 3, maxLength: 3 }),
			continuation: fc.array(share, { minLength: 3, maxLength: 3 }),
			onward:
				next === null
					? fc.constant(null)
					: share.map((onward) => ({ cellId: next, share: onward })),
			entersWork: share,
			stays: share,
		});
	const intake = fc.array(count, { minLength: 5, maxLength: 5 });
	const cohort = fc
		.record({ a: cell('a', 'b'), b: cell('b', null), intakeA: intake, intakeB: intake })
		.map(({ a, b, intakeA, intakeB }) => ({
			cells: [a, b],
			intakes: { a: intakeA, b: intakeB },
			years: 6,
		}));

	function expectBalance(years: readonly CohortYear[]): void {
		for (const id of ['a', 'b']) {
			const path = years.filter(({ cellId }) => cellId === id);
			path.forEach((now, index) => {
				const next = path[index + 1];
				if (!next) return;
				const left = total(now.students) - now.dropouts - now.completed;
				expect(total(next.students)).toBeCloseTo(left + next.intake + next.cameOn, 6);
			});
		}
		for (const year of years) {
			expect(year.wentOn + year.entrants).toBeLessThanOrEqual(year.completed + 1e-9);
			expect(year.dropouts).toBeGreaterThanOrEqual(-1e-9);
		}
	}

	it('balance every year, expected and drawn', () => {
		fc.assert(
			fc.property(cohort, (input) => {
				expectBalance(project(input));
				const [drawn] = drawSupply({ ...input, drawCount: 1, seed: 'balance' }) ?? [];
				if (!drawn) throw new Error('the cohort is usable');
				expectBalance(drawn);
			}),
			{ numRuns: 60 },
		);
	});

	it('who go on arrive in the next stage', () => {
		fc.assert(
			fc.property(cohort, (input) => {
				const years = project(input);
				for (const { cellId, year, wentOn } of years) {
					if (cellId !== 'a') continue;
					const arrived = years.find((row) => row.cellId === 'b' && row.year === year + 1);
					if (arrived) expect(arrived.cameOn).toBeCloseTo(wentOn, 9);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('without intake end after their last grade, and double with double intake', () => {
		fc.assert(
			fc.property(cohort, (input) => {
				const closed = project({ ...input, intakes: {} }).filter(({ cellId }) => cellId === 'a');
				expect(
					closed.filter(({ year }) => year >= 3).every(({ completed }) => completed === 0),
				).toBe(true);
				const double = project({
					...input,
					cells: input.cells.map((part) => ({
						...part,
						students: part.students.map((persons) => 2 * persons),
					})),
					intakes: {
						a: input.intakes.a.map((persons) => 2 * persons),
						b: input.intakes.b.map((persons) => 2 * persons),
					},
				});
				project(input).forEach(({ entrants: single }, index) => {
					expect(double[index]?.entrants).toBeCloseTo(2 * single, 6);
				});
			}),
			{ numRuns: 40 },
		);
	});

	it('a closed cohort never grows, expected or drawn', () => {
		fc.assert(
			fc.property(cohort, ({ cells, years }) => {
				const input = { cells, intakes: {}, years };
				const [drawn = []] = drawSupply({ ...input, drawCount: 1, seed: 'closed' }) ?? [];
				for (const path of [project(input), drawn]) {
					const inSchool = Array.from({ length: years }, (_, year) =>
						path
							.filter((row) => row.year === year)
							.reduce((sum, { students }) => sum + total(students), 0),
					);
					inSchool.slice(1).forEach((now, index) => {
						expect(now).toBeLessThanOrEqual((inSchool[index] ?? NaN) + 1e-9);
					});
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('everyone who completes goes on, enters work, or is one of the rest: nobody twice', () => {
		fc.assert(
			fc.property(cohort, (input) => {
				for (const { completed, wentOn, entrants } of project(input)) {
					const shares = [wentOn, entrants, completed - wentOn - entrants].map((persons) =>
						completed > 0 ? persons / completed : 0,
					);
					for (const each of shares) {
						expect(each).toBeGreaterThanOrEqual(-1e-9);
						expect(each).toBeLessThanOrEqual(1 + 1e-9);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('drawn many times average to the expectation and come in whole persons', () => {
		const expected = project(exampleCohorts).map((year) => year.entrants);
		const runs = drawSupply({ ...exampleCohorts, drawCount: 600, seed: 'mean' }) ?? [];
		expect(runs.flat().every((year) => Number.isInteger(year.entrants))).toBe(true);
		expected.forEach((value, index) => {
			const mean = total(runs.map((run) => run[index]?.entrants ?? NaN)) / runs.length;
			expect(Math.abs(mean - value)).toBeLessThan(0.7);
		});
	});

	it('are the same for the same seed', () => {
		const input = { ...exampleCohorts, drawCount: 3, seed: 'again' };
		expect(drawSupply(input)).toEqual(drawSupply(input));
	});

	it.each([
		['a share above one', { entersWork: sure(1.2) }],
		['an unknown next stage', { onward: { cellId: 'nowhere', share: sure(0.5) } }],
		['a grade without a rate', { continuation: [sure(1)] }],
		['a negative count', { students: [-1, 0, 0] }],
	])('are null for %s', (_, change) => {
		const [first, ...rest] = exampleCohorts.cells;
		if (!first) throw new Error('the example has cells');
		const input = { ...exampleCohorts, cells: [{ ...first, ...change }, ...rest] };
		expect(cohortProjection.compute(input)).toBeNull();
		expect(drawSupply({ ...input, drawCount: 2, seed: 'x' })).toBeNull();
	});
});

describe('entrants', () => {
	it('are graduates who enter work and stay, plus those who return', () => {
		expect(entrants.compute({ graduates: 200, entersWork: 0.4, stays: 0.75 })).toBeCloseTo(60, 12);
		expect(
			entrants.compute({ graduates: 200, entersWork: 0.4, stays: 0.75, returning: 5 }),
		).toBeCloseTo(65, 12);
		expect(entrants.compute({ graduates: 200, entersWork: 1.4, stays: 0.75 })).toBeNull();
	});
});

describe('bounded intake', () => {
	it.each([
		[[120, 80, 60], [100, 100, 60], 200, [83, 67, 50], 'pool'],
		[[120, 80], [100, 100], null, [100, 80], 'capacity'],
		[[50, 40], [100, 100], 500, [50, 40], 'none'],
		[[0, 0], [10, 10], 0, [0, 0], 'none'],
	] as const)('%j within %j and %s school leavers', (planned, capacity, pool, intake, binding) => {
		expect(boundIntake({ planned, capacity, pool })).toEqual({ intake, binding });
	});

	it('never exceeds plan, places or pool', () => {
		const counts = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })), { minLength: 1 });
		fc.assert(
			fc.property(counts, fc.nat({ max: 5000 }), (rows, pool) => {
				const planned = rows.map(([plan]) => plan);
				const capacity = rows.map(([, places]) => places);
				const bounded = boundIntake({ planned, capacity, pool });
				expect(total(bounded?.intake ?? [Infinity])).toBeLessThanOrEqual(pool);
				bounded?.intake.forEach((persons, index) => {
					expect(persons).toBeLessThanOrEqual(Math.min(planned[index] ?? 0, capacity[index] ?? 0));
				});
			}),
		);
	});
});

it('every measure computes its own example', () => {
	for (const measure of supplyMeasures) {
		const compute = measure.compute as (input: unknown) => unknown;
		expect(compute(measure.example.input), measure.id).not.toBeNull();
	}
});
