import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesOfErrors } from '#lib/measures/forecast/conformal-quantiles.ts';
import {
	conformalInterval,
	conformalQuantiles,
	quantilesOfTested,
	testSeries,
} from '#lib/measures/forecast/conformal.ts';
import { defaultQuantiles } from '#lib/measures/forecast/default-quantiles.ts';
import { forecastPoint } from '#lib/measures/forecast/point-forecast.ts';
import { createRandom, type Random } from '#lib/measures/random.ts';

const levels = [0.8, 0.95];

function walk(random: Random, length: number): number[] {
	let value = 500 + 1000 * random.uniform();
	const trend = 5 * random.normal();
	return Array.from({ length }, () => (value += trend + 20 * random.normal()));
}

function walks(seed: string, count: number, length: number): number[][] {
	const random = createRandom(seed);
	return Array.from({ length: count }, () => walk(random, length));
}

describe('quantiles', () => {
	it('are the ⌈(N+1)·level⌉-th smallest error', () => {
		const errors = Array.from({ length: 19 }, (_, index) => index + 1);
		const found = quantilesOfErrors([errors], levels, { seriesCount: 19, scaleFloor: 0 });
		expect(found?.quantiles).toEqual([[16, 19]]);
	});

	it('never shrink with the horizon, and grow by h^0.75 beyond what was tested', () => {
		const pools = [[1, 2, 3], [0.1, 0.2, 0.3], [9, 9], []];
		const found = quantilesOfErrors(pools, [0.5], { seriesCount: 3, scaleFloor: 0 });
		expect(found?.testedHorizon).toBe(2);
		expect(found?.quantiles.slice(0, 2)).toEqual([[2], [2]]);
		expect(found?.quantiles[2]?.[0]).toBeCloseTo(2 * 1.5 ** 0.75, 12);
		expect(found?.quantiles[3]?.[0]).toBeCloseTo(2 * 2 ** 0.75, 12);
		expect(found?.indicative).toBe(true);
	});

	it('are null without any error and indicative below twenty series', () => {
		expect(conformalQuantiles({ panel: [[1, 2, 3]], horizon: 2, levels })).toBeNull();
		const panel = (count: number): number[][] => walks('panel', count, 14);
		expect(conformalQuantiles({ panel: panel(19), horizon: 3, levels })?.indicative).toBe(true);
		expect(conformalQuantiles({ panel: panel(20), horizon: 3, levels })?.indicative).toBe(false);
	});

	it('do not depend on the order or the units of the series', () => {
		const panel = walks('order', 12, 12);
		const plain = conformalQuantiles({ panel, horizon: 3, levels })?.quantiles;
		const other = conformalQuantiles({
			panel: panel.toReversed().map((series, k) => series.map((value) => value * 2 ** (k % 5))),
			horizon: 3,
			levels,
		})?.quantiles;
		plain?.flat().forEach((value, index) => {
			expect(other?.flat()[index]).toBeCloseTo(value, 6);
		});
	});
});

describe('intervals', () => {
	it('are nested, contain the point, and stop at zero only for a non-negative history', () => {
		const value = fc.integer({ min: -100, max: 1000 });
		const quantiles = defaultQuantiles([0.5, 0.8, 0.95], 6);
		fc.assert(
			fc.property(fc.array(value, { minLength: 2, maxLength: 15 }), (series) => {
				forecastPoint(series, 6).forEach((point, index) => {
					const [inner, middle, outer] = conformalInterval(quantiles, series, point, index + 1);
					if (!inner || !middle || !outer) throw new Error('three levels expected');
					const bounds = [outer.lower, middle.lower, inner.lower, point];
					expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
					expect(outer.upper).toBeGreaterThanOrEqual(middle.upper);
					if (series.every((past) => past >= 0)) expect(outer.lower).toBeGreaterThanOrEqual(0);
				});
			}),
		);
	});

	it('of an almost constant series keep some doubt', () => {
		const quantiles = conformalQuantiles({ panel: walks('floor', 25, 12), horizon: 2, levels });
		if (!quantiles) throw new Error('a panel of 25 series has quantiles');
		const [bounds] = conformalInterval(quantiles, [100, 100, 100, 100, 100], 100, 1);
		expect(bounds?.upper).toBeGreaterThan(100);
	});

	it('cover new series of the same kind at 80 % and 95 %', () => {
		const quantiles = conformalQuantiles({ panel: walks('a', 200, 14), horizon: 4, levels });
		if (!quantiles) throw new Error('a panel of 200 series has quantiles');
		const hits = [0, 0];
		let count = 0;
		for (const series of walks('b', 300, 18)) {
			const [past, future] = [series.slice(0, 14), series.slice(14)];
			forecastPoint(past, 4).forEach((point, index) => {
				const actual = future[index] ?? NaN;
				count++;
				conformalInterval(quantiles, past, point, index + 1).forEach(({ lower, upper }, level) => {
					if (actual >= lower && actual <= upper) hits[level] = (hits[level] ?? 0) + 1;
				});
			});
		}
		expect(Math.abs((hits[0] ?? 0) / count - 0.8)).toBeLessThan(0.05);
		expect(Math.abs((hits[1] ?? 0) / count - 0.95)).toBeLessThan(0.02);
	});

	it('can be made from errors known already', () => {
		const panel = walks('known', 22, 12);
		const tested = panel.map((series) => testSeries(series, 3));
		expect(quantilesOfTested(tested, { horizon: 3, levels })).toEqual(
			conformalQuantiles({ panel, horizon: 3, levels }),
		);
	});
});

describe('built-in widths for small files', () => {
	it('are monotone in level and horizon and always indicative', () => {
		const { quantiles, indicative } = defaultQuantiles([0.5, 0.75, 0.9, 0.99], 9);
		expect(indicative).toBe(true);
		quantiles.forEach((row, index) => {
			expect(row).toEqual(row.toSorted((a, b) => a - b));
			const before = quantiles[index - 1] ?? [0, 0, 0, 0];
			row.forEach((width, k) => {
				expect(width).toBeGreaterThan(before[k] ?? NaN);
			});
		});
	});
});
