import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthDrift, growthDriftForecast } from '#lib/measures/forecast/growth-drift.ts';

describe('growth-rate drift', () => {
	it('of 100, 110, 121 is 133.1 and 146.41', () => {
		const path = growthDrift.compute({ series: [100, 110, 121], horizon: 2 });
		expect(path?.map((value) => value.toFixed(6))).toEqual(['133.100000', '146.410000']);
	});

	it('continues constant growth up to 20 % a year exactly, however short the history', () => {
		const rate = fc.double({ min: -0.18, max: 0.18, noNaN: true });
		fc.assert(
			fc.property(rate, fc.integer({ min: 3, max: 15 }), (growth, length) => {
				const at = (t: number): number => 1000 * Math.exp(growth * t);
				const path = growthDriftForecast(
					Array.from({ length }, (_, t) => at(t)),
					8,
				);
				path.forEach((value, index) => {
					expect(value / at(length + index)).toBeCloseTo(1, 9);
				});
			}),
		);
	});

	it('holds steeper growth to the whole change of the history', () => {
		const path = growthDriftForecast([1, 10, 100, 1000, 10_000], 20);
		expect(Math.max(...path)).toBeLessThanOrEqual(10_000 * 1e4 * 1.000001);
	});

	it('works on amounts where a value is zero or negative', () => {
		expect(growthDriftForecast([0, 5, 10], 2)).toEqual([15, 20]);
		expect(growthDriftForecast([-4, 1, 6], 1)).toEqual([11]);
	});

	it('scales with the history', () => {
		const series = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 14 });
		fc.assert(
			fc.property(series, (history) => {
				const plain = growthDriftForecast(history, 5);
				const scaled = growthDriftForecast(
					history.map((value) => 8 * value),
					5,
				);
				scaled.forEach((value, index) => {
					expect(value / (8 * (plain[index] ?? NaN))).toBeCloseTo(1, 9);
				});
			}),
		);
	});
});
