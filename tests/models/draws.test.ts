import { describe, expect, test } from 'vitest';
import { createRandom } from '#lib/measures/random.ts';
import { meanYearlyChange } from '../../pipelines/models/chain/change.ts';
import { drawRanks, errorVectors } from '../../pipelines/models/chain/copula.ts';
import { deviationAt } from '../../pipelines/models/chain/half-width.ts';
import { segmentsOf } from '../../pipelines/models/chain/segments.ts';

describe('joint draws of employment', () => {
	const errors = [2015, 2016, 2017, 2018, 2019].flatMap((origin, index) =>
		['a', 'b', 'c'].map((cluster_id) => ({
			cluster_id,
			origin_year: origin,
			horizon: 1,
			point: 100,
			employee_count: 100 + (index - 2) * (cluster_id === 'c' ? -10 : 10),
			scale: 5,
		})),
	);
	const ranks = drawRanks(['a', 'b', 'c'], errorVectors(errors), {
		draws: 400,
		random: createRandom(7),
	});

	test('each cluster meets its own interval exactly: its ranks are spread evenly', () => {
		for (const own of ranks) {
			expect([...own].sort((a, b) => a - b)[0]).toBe(0.5 / 400);
			expect(own.filter((rank) => rank > 0.9)).toHaveLength(40);
		}
	});

	test('clusters that missed together in the past miss together in a draw', () => {
		const [a, b, c] = ranks.map((own) => [...own]);
		expect(correlation(a ?? [], b ?? [])).toBeGreaterThan(0.8);
		expect(correlation(a ?? [], c ?? [])).toBeLessThan(-0.8);
	});

	test('half widths are met at their levels and are symmetric', () => {
		const halves = [1, 2, 3, 4];
		expect(deviationAt(0.75, halves)).toBeCloseTo(1, 12);
		expect(deviationAt(0.9, halves)).toBeCloseTo(2, 12);
		expect(deviationAt(0.025, halves)).toBeCloseTo(-4, 9);
		expect(deviationAt(0.5, halves)).toBe(0);
	});
});

describe('series are followed within their breaks', () => {
	const rows = [
		{ year: 2018, series_id: 'old', employee_count: 10 },
		{ year: 2019, series_id: 'old', employee_count: 11 },
		{ year: 2020, series_id: 'new', employee_count: 30 },
		{ year: 2021, series_id: 'new', employee_count: null },
		{ year: 2022, series_id: 'new', employee_count: 33 },
		{ year: 2023, series_id: 'new', employee_count: 34 },
	];

	test('a break and an unreported year each end a segment', () => {
		expect(segmentsOf(rows).map(({ firstYear, values }) => [firstYear, values])).toEqual([
			[2018, [10, 11]],
			[2020, [30]],
			[2022, [33, 34]],
		]);
	});

	test('change is taken over three years, or over as many as there are', () => {
		const history = new Map([
			[2020, 10],
			[2021, 12],
			[2022, 17],
			[2023, 22],
		]);
		expect(meanYearlyChange(history, 2023)).toEqual({ perYear: 4, years: 3 });
		expect(meanYearlyChange(history, 2022)).toEqual({ perYear: 3.5, years: 2 });
		expect(meanYearlyChange(history, 2020)).toBeNull();
	});
});

function correlation(a: readonly number[], b: readonly number[]): number {
	const mean = (values: readonly number[]): number =>
		values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanA, meanB] = [mean(a), mean(b)];
	const product = mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
	const spread = (values: readonly number[], middle: number): number =>
		Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
	return product / (spread(a, meanA) * spread(b, meanB));
}
