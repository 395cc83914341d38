import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueMix, industryMix, keepMix } from '#lib/measures/forecast/industry-mix.ts';
import { isMixContinued, mixErrors } from '#lib/measures/forecast/mix-choice.ts';
import { sum } from '#lib/measures/sum.ts';

const histories = fc.integer({ min: 6, max: 15 }).chain((years) =>
	fc.array(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: years, maxLength: years }), {
		minLength: 1,
		maxLength: 6,
	}),
);
const totals = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 8 });

function grown(start: number, rate: number, years = 12): number[] {
	return Array.from({ length: years }, (_, year) => start * (1 + rate) ** year);
}

describe('industries within a cluster ahead', () => {
	it('two industries, one growing by 5 % and one shrinking by 2 %, by hand', () => {
		const ahead = continueMix(
			{ industries: [grown(100, 0.05), grown(300, -0.02)], clusterPath: [500] },
			'growth-drift',
		);
		const [up, down] = [100 * 1.05 ** 12, 300 * 0.98 ** 12];
		expect(ahead[0]?.[0]).toBeCloseTo((500 * up) / (up + down), 9);
		expect(ahead[1]?.[0]).toBeCloseTo((500 * down) / (up + down), 9);
	});

	it('add up to their cluster and are never negative', () => {
		fc.assert(
			fc.property(histories, totals, (industries, clusterPath) => {
				for (const ahead of [
					continueMix({ industries, clusterPath }, 'growth-drift'),
					keepMix({ industries, clusterPath }),
				]) {
					clusterPath.forEach((total, step) => {
						const parts = ahead.map((path) => path[step] ?? NaN);
						expect(sum(parts)).toBeCloseTo(total, 6);
						expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
					});
				}
			}),
		);
	});

	it('keep their shares where all grow at one rate', () => {
		const industries = [grown(120, 0.03), grown(40, 0.03)];
		const ahead = continueMix({ industries, clusterPath: [200, 210] }, 'growth-drift');
		expect(ahead[0]?.[1]).toBeCloseTo(210 * 0.75, 9);
	});

	it('share a cluster of nobody evenly, and refuse negative counts', () => {
		expect(keepMix({ industries: [[0], [0]], clusterPath: [10] })).toEqual([[5], [5]]);
		const industryPaths = [[-1], [2]];
		expect(industryMix.compute({ industryPaths, clusterPath: [3] })).toBeNull();
	});
});

describe('whether the mix is continued', () => {
	const ahead = { method: 'growth-drift', horizon: 8 } as const;

	it('is where industries have drifted apart steadily', () => {
		const clusters = [0.06, 0.04, 0.02].map((rate) =>
			mixErrors([grown(500, rate), grown(900, -0.03)], ahead),
		);
		expect(isMixContinued(clusters)).toBe(true);
	});

	it('is not where they only turn about', () => {
		const turning = [1, 2, 3].map((phase) =>
			mixErrors(
				[0, 1].map((industry) =>
					Array.from(
						{ length: 15 },
						(_, year) => 500 + 120 * Math.sin(year + phase + 3 * industry),
					),
				),
				ahead,
			),
		);
		expect(isMixContinued(turning)).toBe(false);
	});

	it('is not where no past year can tell', () => {
		expect(mixErrors([grown(10, 0.1, 5)], ahead)).toEqual({ kept: 0, continued: 0 });
		expect(isMixContinued([])).toBe(false);
	});
});
