import { describe, expect, it } from 'vitest';
import { checked } from './table.ts';

const check = {
	check: 'jump',
	value: 'employee_count',
	by: ['industry_code'],
	over: 'year',
	factor: 2,
	breakField: 'series_id',
} as const;

describe('a jump without a declared break', () => {
	it('is a warning with both values', async () => {
		const defects = await checked(
			['行业,年份,人数,序列', 'C30,2012,1000,a', 'C30,2013,2500,a', 'C38,2013,9,a'],
			check,
		);
		expect(defects).toHaveLength(1);
		expect(defects[0]).toMatchObject({ rule: 'jump', severity: 'warning', row: 3, column: '人数' });
		expect(defects[0]?.message.en).toBe(
			'employee_count goes from 1000 in 2012 to 2500 in 2013 (× 2.50, limit × 2) without a declared break',
		);
	});

	it('is none where the series changes its id', async () => {
		expect(
			await checked(['行业,年份,人数,序列', 'C30,2012,1000,a', 'C30,2013,2500,b'], check),
		).toEqual([]);
	});

	it('is none within the factor, nor from zero', async () => {
		const lines = ['行业,年份,人数,序列', 'C30,2011,0,a', 'C30,2012,1000,a', 'C30,2013,2000,a'];
		expect(await checked(lines, check)).toEqual([]);
	});
});
