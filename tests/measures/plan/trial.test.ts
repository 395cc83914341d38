import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Places } from '#lib/domain/plan.ts';
import { changedEntrants } from '#lib/measures/plan/futures.ts';
import { createRunner } from '#lib/measures/plan/run-plan.ts';
import { createTrials } from '#lib/measures/plan/trial.ts';
import { inventStudio, placesOf } from './studio.ts';

const studio = inventStudio({ majors: 6, schools: 3, draws: 40, seed: 5 });
const runner = createRunner(studio);
const tryOut = createTrials(studio);
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

const plans: fc.Arbitrary<Places> = fc
	.uniqueArray(fc.nat({ max: studio.cells.length - 1 }), { maxLength: 5 })
	.chain((cells) =>
		fc
			.tuple(...cells.map(() => fc.array(fc.nat({ max: 120 }), { minLength: 3, maxLength: 3 })))
			.map((counts) =>
				Object.fromEntries(
					cells.map((cell, index) => [studio.cells[cell]?.id ?? '', counts[index] ?? []]),
				),
			),
	);

describe('entrants of a class whose starters change', () => {
	test('ten more at a chance of .4 are four more', () => {
		expect(changedEntrants(20, { change: 10, chance: 0.4, starters: 50 })).toBeCloseTo(24, 12);
	});

	test('nobody starts, nobody leaves; and never fewer than nobody', () => {
		expect(changedEntrants(20, { change: -50, chance: 0.4, starters: 50 })).toBe(0);
		expect(changedEntrants(3, { change: -40, chance: 0.4, starters: 50 })).toBe(0);
		expect(changedEntrants(3, { change: 0, chance: 0.4, starters: 0 })).toBe(3);
	});
});

describe('a plan that is tried out', () => {
	test('changes entrants in the year that each intake leaves, and in no other', () => {
		const [cell] = studio.cells;
		const places = (cell?.places ?? 0) + 40;
		const plan = { [cell?.id ?? '']: [cell?.places ?? 0, places, cell?.places ?? 0] };
		const [before, after] = [runner.expect({}), runner.expect(plan)];
		const gained = studio.years.map(
			(_, year) =>
				total(after.years[year]?.entrants ?? new Float64Array()) -
				total(before.years[year]?.entrants ?? new Float64Array()),
		);
		const rate = studio.classes[cell?.major ?? -1]?.rate ?? 0;
		expect(gained[0]).toBe(0);
		expect(gained[1]).toBeCloseTo(40 * (cell?.fill ?? 0) * 0.9 * rate, 9);
		expect(gained[2]).toBe(0);
	});

	test('entrants are linear in places while nobody runs out', () => {
		const places = studio.cells[0]?.places ?? 0;
		const gain = (more: number): number =>
			total(runner.expect(placesOf(studio, 0, places + more)).entrants) -
			total(runner.expect({}).entrants);
		expect(gain(30)).toBeCloseTo(3 * gain(10), 9);
	});

	test('without places in all its programs a major sends nobody in any draw', () => {
		const own = studio.cells.filter(({ major }) => major === 2);
		const run = runner.run(Object.fromEntries(own.map(({ id }) => [id, [0, 0, 0]])));
		expect(run.expected.entrants[2]).toBe(0);
		expect(run.draws.map(({ entrants }) => entrants[2])).toEqual(run.draws.map(() => 0));
	});

	test('entrants by year of leaving add up to three times their yearly mean', () => {
		const { outcome } = tryOut(placesOf(studio, 0, 100));
		const sum = outcome.yearlyEntrants.reduce((all, { point }) => all + (point ?? 0), 0);
		expect(sum).toBeCloseTo(3 * (outcome.entrants.point ?? 0), 6);
	});

	test('the plan of today changes nothing, exactly', () => {
		const { change, signals, added, removed } = tryOut({});
		expect([change.fit, change.mismatched, change.entrants].map(({ point }) => point)).toEqual([
			0, 0, 0,
		]);
		expect(
			change.majors.every(({ entrants }) => entrants.lower === 0 && entrants.upper === 0),
		).toBe(true);
		expect([signals, added, removed]).toEqual([[], 0, 0]);
	});

	test('fits lie in 0–1, ranges hold their middle, mismatched persons are what the fit leaves', () => {
		fc.assert(
			fc.property(plans, (places) => {
				const { outcome } = tryOut(places);
				const { fit, mismatched, entrants } = outcome;
				expect(fit.point).toBeGreaterThanOrEqual(0);
				expect(fit.point).toBeLessThanOrEqual(1);
				expect(fit.lower ?? 0).toBeLessThanOrEqual(fit.upper ?? 0);
				expect(mismatched.point).toBeCloseTo((entrants.point ?? 0) * (1 - (fit.point ?? 0)), 6);
			}),
			{ numRuns: 40 },
		);
	});

	test('more places of a major never lower its coverage, in any draw', () => {
		fc.assert(
			fc.property(plans, fc.nat({ max: studio.cells.length - 1 }), (places, index) => {
				const cell = studio.cells[index];
				const now = places[cell?.id ?? ''] ?? studio.intakes.map(() => cell?.places ?? 0);
				const more = { ...places, [cell?.id ?? '']: now.map((count) => count + 25) };
				const [before, after] = [runner.run(places), runner.run(more)];
				before.draws.forEach(({ entrants }, draw) => {
					const major = cell?.major ?? -1;
					expect(after.draws[draw]?.entrants[major]).toBeGreaterThanOrEqual(entrants[major] ?? 0);
				});
			}),
			{ numRuns: 30 },
		);
	});
});

test('a signal appears where a plan floods a major, and is named with what it was', () => {
	const own = studio.cells.filter(({ major }) => major === 0);
	const { signals } = tryOut(Object.fromEntries(own.map(({ id }) => [id, [600, 600, 600]])));
	const change = signals.find(({ major }) => major === 0);
	expect(change?.before.signal).toBe('none');
	expect(change?.after).toMatchObject({ signal: 'red', direction: 'over' });
});
