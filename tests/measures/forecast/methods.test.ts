import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drift } from '#lib/measures/forecast/drift.ts';
import { greyModel } from '#lib/measures/forecast/grey-model.ts';
import { dampedHolt, holt } from '#lib/measures/forecast/holt.ts';
import { forecastMeasures } from '#lib/measures/forecast/index.ts';
import { medianOfFive } from '#lib/measures/forecast/median-of-five.ts';
import { naive } from '#lib/measures/forecast/naive.ts';
import { shrunkDrift } from '#lib/measures/forecast/shrunk-drift.ts';
import { simpleSmoothing } from '#lib/measures/forecast/simple-smoothing.ts';
import { theta } from '#lib/measures/forecast/theta.ts';

/** Australian air passengers 1990–2016 (FPP2 section 7.2). */
const passengers = Object.freeze([
	17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797,
	32.577569, 33.477398, 39.021581, 41.386432, 41.596552, 44.657324, 46.951775, 48.728837, 51.488427,
	50.026967, 60.640913, 63.3603103, 66.355274, 68.197955, 68.1232377, 69.7793455, 72.5977008,
]);

/** Saudi oil production 1996–2013 (FPP2 section 7.1). */
const oil = Object.freeze([
	445.364098, 453.19501, 454.409641, 422.378906, 456.037122, 440.386605, 425.194373, 486.205174,
	500.429086, 521.275909, 508.947617, 488.888858, 509.870575, 456.722912, 473.816603, 525.950871,
	549.833808, 542.34047,
]);

/** The grid stands within one per cent of the optimiser. */
function expectNear(actual: readonly number[] | null, expected: readonly number[]): void {
	expect(actual).toHaveLength(expected.length);
	expected.forEach((value, index) => {
		expect(Math.abs((actual?.[index] ?? NaN) / value - 1)).toBeLessThan(0.01);
	});
}

describe('FPP2 textbook examples', () => {
	it('drift matches to the last printed digit', () => {
		const path = drift.compute({ series: passengers, horizon: 5 }) ?? [];
		[74.7147893, 76.8318778, 78.9489663, 81.0660548, 83.1831433].forEach((value, index) => {
			expect(path[index]).toBeCloseTo(value, 6);
		});
	});

	it('simple smoothing of oil is 542.68', () => {
		expectNear(simpleSmoothing.compute({ series: oil, horizon: 1 }), [542.680587]);
	});

	it('Holt, damped trend and Theta of the air passengers', () => {
		const input = { series: passengers, horizon: 5 };
		expectNear(holt.compute(input), [74.6013036, 76.7030433, 78.804783, 80.9065226, 83.0082623]);
		expectNear(theta.compute(input), [73.6332056, 74.6688887, 75.7045718, 76.7402549, 77.775938]);
		const damped = dampedHolt.compute(input) ?? [];
		expect(damped[4]).toBeLessThan(holt.compute(input)?.[4] ?? NaN);
	});
});

describe('GM(1,1), for comparison only', () => {
	it.each([
		{
			x: [2.874, 3.278, 3.337, 3.39, 3.679],
			a: -0.03720438,
			b: 3.06536331,
			fitted: [2.874, 3.23204, 3.35455, 3.4817, 3.61368],
			next: [3.75066, 3.89282, 4.04038],
			c: 0.212472,
			p: 1,
			grade: 1,
		},
		{
			x: [27260, 29547, 32411, 35388],
			a: -0.08999517,
			b: 25790.28384245,
			fitted: [27260, 29553.44206, 32336.46018, 35381.55235],
			next: [38713.39781, 42358.99982, 46347.90454],
			c: 0.010681,
			p: 1,
			grade: 1,
		},
		{
			x: [71.1, 72.4, 72.4, 72.1, 71.4, 72.0, 71.6],
			a: 0.00234379,
			b: 72.6572696,
			fitted: [71.1, 72.40574, 72.23624, 72.06713, 71.89842, 71.7301, 71.56218],
			next: [],
			c: 0.48074,
			p: 0.857143,
			grade: 2,
		},
	])('reproduces the textbook series $x', ({ x, a, b, fitted, next, c, p, grade }) => {
		const grey = greyModel.compute({ series: x, horizon: 3 });
		expect(grey?.development).toBeCloseTo(a, 7);
		expect(Math.abs((grey?.control ?? NaN) / b - 1)).toBeLessThan(1e-8);
		fitted.forEach((value, k) => {
			expect(grey?.fitted[k]).toBeCloseTo(value, 4);
		});
		next.forEach((value, k) => {
			expect(grey?.forecast[k]).toBeCloseTo(value, 4);
		});
		expect(grey?.posteriorRatio).toBeCloseTo(c, 5);
		expect(grey?.smallErrorShare).toBeCloseTo(p, 5);
		expect(grey?.grade).toBe(grade);
	});

	it('needs four positive values and survives a flat series', () => {
		expect(greyModel.compute({ series: [1, 2, 3], horizon: 1 })).toBeNull();
		expect(greyModel.compute({ series: [1, 2, 0, 3], horizon: 1 })).toBeNull();
		expect(greyModel.compute({ series: [5, 5, 5, 5], horizon: 2 })?.forecast).toEqual([5, 5]);
	});
});

describe('every method', () => {
	const methods = [
		naive,
		drift,
		shrunkDrift,
		simpleSmoothing,
		holt,
		dampedHolt,
		theta,
		medianOfFive,
	];
	const history = fc.array(fc.integer({ min: -10_000, max: 10_000 }), {
		minLength: 3,
		maxLength: 30,
	});

	it('continues a constant as that constant', () => {
		for (const method of methods) {
			const path = method.compute({ series: [7, 7, 7, 7, 7, 7], horizon: 4 }) ?? [];
			path.forEach((value) => {
				expect(value, method.id).toBeCloseTo(7, 9);
			});
		}
	});

	it('that knows a trend continues a straight line', () => {
		for (const method of [drift, shrunkDrift, holt]) {
			const path = method.compute({ series: [3, 5, 7, 9, 11, 13], horizon: 3 }) ?? [];
			[15, 17, 19].forEach((value, index) => {
				expect(path[index], method.id).toBeCloseTo(value, 6);
			});
		}
	});

	it('gives finite numbers, as many as asked for', () => {
		fc.assert(
			fc.property(history, fc.integer({ min: 1, max: 12 }), (series, horizon) => {
				for (const method of methods) {
					const path = method.compute({ series, horizon }) ?? [];
					expect(path, method.id).toHaveLength(horizon);
					expect(path.every(Number.isFinite), method.id).toBe(true);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('moves with the history when a constant is added (powers of two: no rounding)', () => {
		fc.assert(
			fc.property(history, (series) => {
				const lifted = series.map((value) => value + 65_536);
				for (const method of [naive, drift, shrunkDrift]) {
					const plain = method.compute({ series, horizon: 3 }) ?? [];
					const path = method.compute({ series: lifted, horizon: 3 }) ?? [];
					path.forEach((value, index) => {
						expect(value - 65_536).toBeCloseTo(plain[index] ?? NaN, 6);
					});
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('the shrunk drift lies between the last value and the drift', () => {
		fc.assert(
			fc.property(history, (series) => {
				const [shrunk = NaN] = shrunkDrift.compute({ series, horizon: 1 }) ?? [];
				const [full = NaN] = drift.compute({ series, horizon: 1 }) ?? [];
				const last = series.at(-1) ?? NaN;
				expect(shrunk).toBeGreaterThanOrEqual(Math.min(last, full) - 1e-9);
				expect(shrunk).toBeLessThanOrEqual(Math.max(last, full) + 1e-9);
			}),
		);
	});

	it.each([
		{ series: [], horizon: 3 },
		{ series: [1, NaN, 3], horizon: 3 },
		{ series: [1, Infinity, 3], horizon: 3 },
		{ series: [1, 2, 3], horizon: 0 },
		{ series: [1, 2, 3], horizon: 1.5 },
	])('is null for $series, $horizon ahead', (input) => {
		for (const method of [...methods, greyModel]) expect(method.compute(input)).toBeNull();
	});

	it('computes its own example', () => {
		for (const measure of forecastMeasures) {
			const compute = measure.compute as (input: unknown) => unknown;
			expect(compute(measure.example.input), measure.id).not.toBeNull();
		}
	});
});
