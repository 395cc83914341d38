import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyMeasures } from '#lib/measures/accuracy/index.ts';
import { mase } from '#lib/measures/accuracy/mase.ts';
import { pinball } from '#lib/measures/accuracy/pinball.ts';
import { rmsse } from '#lib/measures/accuracy/rmsse.ts';
import { skill } from '#lib/measures/accuracy/skill.ts';
import { smape } from '#lib/measures/accuracy/smape.ts';
import { wape } from '#lib/measures/accuracy/wape.ts';

const worked = Object.freeze({
	training: [10, 12, 11, 14, 15, 18],
	actual: [19, 20, 23],
	forecast: [18.5, 21, 22],
});

describe('the worked example of the methods page', () => {
	it.each([
		[mase, 0.4166666666666667],
		[rmsse, 0.39528470752104744],
		[smape, 3.9963866305329723],
		[wape, 0.04032258064516129],
	] as const)('$0.id', (measure, expected) => {
		expect(measure.compute(worked)).toBeCloseTo(expected, 12);
	});
});

describe('edges', () => {
	it('MASE and RMSSE are null where the training years never changed, WAPE is not', () => {
		const constant = { ...worked, training: [5, 5, 5] };
		expect([mase.compute(constant), rmsse.compute(constant)]).toEqual([null, null]);
		expect(wape.compute(constant)).toBeGreaterThan(0);
	});

	it('zero against zero is no error in sMAPE, and WAPE of zeros is null', () => {
		const zeros = { actual: [0, 0], forecast: [0, 0] };
		expect(smape.compute(zeros)).toBe(0);
		expect(wape.compute(zeros)).toBeNull();
	});

	it('every measure of pairs is null without pairs, with unequal lengths and with NaN', () => {
		const bad = [
			{ ...worked, actual: [], forecast: [] },
			{ ...worked, forecast: [1, 2] },
			{ ...worked, actual: [1, NaN, 2] },
		];
		for (const input of bad) {
			for (const measure of [mase, rmsse, smape, wape]) expect(measure.compute(input)).toBeNull();
			expect(pinball.compute({ ...input, probability: 0.5 })).toBeNull();
		}
	});

	it('the skill of half the error is one half, and null against a perfect baseline', () => {
		expect(skill.compute({ score: 1, baseline: 2 })).toBe(0.5);
		expect(skill.compute({ score: 1, baseline: 0 })).toBeNull();
	});
});

describe('properties', () => {
	const value = fc.integer({ min: -1000, max: 1000 });
	const pairs = fc
		.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 })
		.map((rows) => ({ actual: rows.map(([y]) => y), forecast: rows.map(([, f]) => f) }));

	it('sMAPE is between 0 and 200 and symmetric', () => {
		fc.assert(
			fc.property(pairs, ({ actual, forecast }) => {
				const error = smape.compute({ actual, forecast }) ?? NaN;
				expect(error).toBeGreaterThanOrEqual(0);
				expect(error).toBeLessThanOrEqual(200);
				expect(smape.compute({ actual: forecast, forecast: actual })).toBeCloseTo(error, 9);
			}),
		);
	});

	it('MASE and RMSSE do not depend on the unit', () => {
		const factor = fc.double({ min: 0.001, max: 1000, noNaN: true });
		fc.assert(
			fc.property(pairs, factor, (input, unit) => {
				const scaled = {
					training: worked.training.map((x) => x * unit),
					actual: input.actual.map((x) => x * unit),
					forecast: input.forecast.map((x) => x * unit),
				};
				for (const measure of [mase, rmsse]) {
					const plain = measure.compute({ ...input, training: worked.training }) ?? NaN;
					expect(measure.compute(scaled)).toBeCloseTo(plain, 6);
				}
			}),
		);
	});

	it('the pinball loss at one half is half the mean absolute error', () => {
		fc.assert(
			fc.property(pairs, (input) => {
				const errors = input.actual.map((y, i) => Math.abs(y - (input.forecast[i] ?? NaN)));
				const half = errors.reduce((sum, error) => sum + error, 0) / errors.length / 2;
				expect(pinball.compute({ ...input, probability: 0.5 })).toBeCloseTo(half, 9);
			}),
		);
	});
});

it('every measure computes its own example', () => {
	for (const measure of accuracyMeasures) {
		const compute = measure.compute as (input: unknown) => unknown;
		expect(compute(measure.example.input), measure.id).not.toBeNull();
	}
});
