import { describe, expect, it } from 'vitest';
import { checked } from './table.ts';

const references = new Map([
	[
		'industries',
		{
			columns: ['industry_edition', 'industry_code', 'name_zh'],
			rows: [
				['2017', 'C3973', '集成电路制造'],
				['2011', 'C3963', '集成电路制造'],
			],
		},
	],
]);
const check = {
	check: 'catalogue',
	code: 'industry_code',
	reference: 'industries',
	edition: '2017',
} as const;

describe('a code of another catalogue edition', () => {
	it('is held aside with the edition it belongs to', async () => {
		const defects = await checked(
			['行业,年份,人数', 'C3973,2024,1', 'C3963,2024,2'],
			check,
			references,
		);
		expect(defects).toHaveLength(1);
		expect(defects[0]).toMatchObject({ rule: 'catalogue_edition', severity: 'quarantine', row: 3 });
		expect(defects[0]?.message.zh).toBe(
			'代码 C3963 属于目录 2011（集成电路制造），不属于本表的 2017',
		);
	});

	it('is told from a code of no edition', async () => {
		const [defect] = await checked(['行业,年份,人数', 'C9999,2024,1'], check, references);
		expect(defect?.message.en).toBe('code C9999 is neither in edition 2017 nor in any other');
	});

	it('may be declared row by row', async () => {
		const lines = [
			'行业,年份,人数,序列',
			'C3973,2024,1,2017',
			'C3963,2024,2,2011',
			'C3963,2024,2,2017',
		];
		const defects = await checked(lines, { ...check, edition: 'series_id' }, references);
		expect(defects.map(({ row }) => row)).toEqual([4]);
	});
});
