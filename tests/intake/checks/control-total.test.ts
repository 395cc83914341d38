import { describe, expect, it } from 'vitest';
import { checked } from './table.ts';

const rows = {
	check: 'control_total',
	value: 'employee_count',
	parts: 'industry_code',
	by: ['year'],
} as const;
const columns = {
	check: 'control_total',
	value: 'employee_count',
	parts: 'male_count+female_count',
	by: [],
} as const;

describe('control totals', () => {
	it('that add up are no defect', async () => {
		expect(
			await checked(['行业,年份,人数', 'C30,2024,10', 'C38,2024,20', '合计,2024,30'], rows),
		).toEqual([]);
	});

	it('that do not add up are named with the difference', async () => {
		const defects = await checked(
			['行业,年份,人数', 'C30,2024,10', 'C38,2024,20', '合计,2024,31'],
			rows,
		);
		expect(defects).toHaveLength(1);
		expect(defects[0]).toMatchObject({
			rule: 'control_total',
			severity: 'warning',
			row: 4,
			value: '31',
		});
		expect(defects[0]?.message.en).toBe(
			'the total of employee_count is 31, but its parts add up to 30: a difference of -1',
		);
	});

	it('may differ within a tolerance', async () => {
		const lines = ['行业,年份,人数', 'C30,2024,10', 'C38,2024,20', '合计,2024,31'];
		expect(await checked(lines, { ...rows, tolerance: 1 })).toEqual([]);
	});

	it('are not compared where a part is missing', async () => {
		const lines = ['行业,年份,人数', 'C30,2024,—', 'C38,2024,20', '合计,2024,31'];
		expect(await checked(lines, rows)).toEqual([]);
	});

	it('across the columns of a row', async () => {
		const lines = ['行业,年份,人数,男,女', 'C30,2024,10,4,6', 'C38,2024,20,4,6'];
		const defects = await checked(lines, columns);
		expect(defects.map(({ row, value }) => [row, value])).toEqual([[3, '20']]);
	});
});
