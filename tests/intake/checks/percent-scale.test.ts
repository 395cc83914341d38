import { describe, expect, it } from 'vitest';
import { strangeShares } from '../../../pipelines/intake/checks/percent-scale.ts';
import { takeIn } from '../intake.ts';
import { csvOf, returns, rowWith } from '../returns.ts';

const usual = [61, 75.5, 88, 92.3, 97];

describe('shares on another scale than their column', () => {
	it.each([
		['0.93 among 60–98', [...usual, 0.93], [5]],
		['all of them 0–1 in a column of percents', [0.61, 0.75, 0.88, 0.92, 0.97], [0, 1, 2, 3, 4]],
	])('%s', (_, printed, indexes) => {
		expect([...strangeShares(printed, 'percent')]).toEqual(indexes);
	});

	it.each([
		['0.4 % among small percents', [0.4, 1.2, 3, 5.5, 9, 20]],
		['whole percents', [1, 50, 60, 70, 80]],
		['too few to tell', [0.9, 90]],
	])('%s is none', (_, printed) => {
		expect([...strangeShares(printed, 'percent')]).toEqual([]);
	});

	it('93 in a column of fractions', () => {
		expect([...strangeShares([0.61, 93, 0.9, 1.2], 'fraction')]).toEqual([1]);
	});
});

describe('a column of shares', () => {
	it('is always looked at', async () => {
		const rows = [...usual, 0.93].map((rate, index) =>
			rowWith({ 报到率: String(rate), 专业代码: String(610_001 + index) }),
		);
		const { result } = await takeIn({ 'returns.csv': csvOf(rows) }, [returns]);
		expect(result.defects.map(({ rule, row, value }) => [rule, row, value])).toEqual([
			['percent_scale', 7, '0.93'],
		]);
		expect(result.isBlocked).toBe(true);
	});
});
