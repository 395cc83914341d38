import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	forecastPoint,
	pointForecast,
	pointMethod,
} from '#lib/measures/forecast/point-forecast.ts';

const rising = Object.freeze([120, 126, 131, 129, 140, 146, 151, 149]);

describe('the product’s forecast', () => {
	it('is the same on every machine', () => {
		expect(pointForecast.compute({ series: rising, horizon: 3 })?.map((value) => value.toFixed(9)))
			.toMatchInlineSnapshot(`
				[
				  "152.865997849",
				  "156.598790203",
				  "160.337466139",
				]
			`);
	});

	it.each([
		[[5], 'last-value'],
		[[5, 9], 'last-value'],
		[[4, 4, 4, 4, 4, 4, 4, 4, 4], 'last-value'],
		[[5, 9, 7], 'half-drift'],
		[[5, 9, 7, 8], 'short-combination'],
		[rising, 'combination'],
	] as const)('of %j is made by %s', (series, method) => {
		expect(pointMethod(series)).toBe(method);
	});

	it('of three years is the last value plus half the drift', () => {
		expect(forecastPoint([10, 13, 14], 2)).toEqual([15, 16]);
	});

	it('uses no logarithms where a value is zero or negative', () => {
		expect(forecastPoint([0, 3, 5, 4, 8, 9, 7, 12], 3).every(Number.isFinite)).toBe(true);
		expect(forecastPoint([-4, 3, 5, 4, 8, 9, 7, 12], 3).every(Number.isFinite)).toBe(true);
	});

	it('cannot explode after a short steep history', () => {
		const path = forecastPoint([1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7], 20);
		expect(Math.max(...path)).toBeLessThan(1e14);
	});
});

describe('properties', () => {
	const history = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });

	it('a non-negative history is never continued below zero, and always by finite numbers', () => {
		fc.assert(
			fc.property(history, fc.integer({ min: 1, max: 30 }), (series, horizon) => {
				const path = forecastPoint(series, horizon);
				expect(path).toHaveLength(horizon);
				expect(path.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});

	it('a history from the smallest number upwards stays finite', () => {
		const path = forecastPoint([5e-324, 5e-324, 1.7e-179, 2.3e53], 4);
		expect(path.every(Number.isFinite)).toBe(true);
	});

	it('extreme sizes stay finite', () => {
		const extreme = fc.double({ min: -1e100, max: 1e100, noNaN: true });
		fc.assert(
			fc.property(fc.array(extreme, { minLength: 1, maxLength: 20 }), (series) => {
				const path = pointForecast.compute({ series, horizon: 4 }) ?? [];
				expect(path).toHaveLength(4);
				expect(path.every(Number.isFinite)).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});

	it('the history is not touched', () => {
		expect(() => forecastPoint(rising, 4)).not.toThrow();
		expect(rising[0]).toBe(120);
	});
});
