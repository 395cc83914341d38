import { describe, expect, it } from 'vitest';
import { parentsAmong } from '../../../pipelines/intake/checks/hierarchy.ts';
import { checked } from './table.ts';

const check = { check: 'hierarchy', code: 'industry_code', by: ['year'] } as const;

describe('parents among codes', () => {
	it.each([
		[['61', '6103', '610301'], { '61': ['6103', '610301'], '6103': ['610301'] }],
		[
			['11-0000', '11-1000', '11-1011'],
			{ '11-0000': ['11-1000', '11-1011'], '11-1000': ['11-1011'] },
		],
		[['C', 'C39', 'D'], { C: ['C39'] }],
		[['6-15', '6-15-05'], { '6-15': ['6-15-05'] }],
		[['610301', '610302'], {}],
	])('%j', (codes, parents) => {
		expect(Object.fromEntries(parentsAmong(codes))).toEqual(parents);
	});
});

describe('a parent and its children in one sum', () => {
	it('is one warning for the parent', async () => {
		const lines = [
			'行业,年份,人数',
			'C,2023,30',
			'C30,2023,10',
			'C38,2023,20',
			'C,2024,30',
			'C30,2024,30',
		];
		const defects = await checked(lines, check);
		expect(defects).toHaveLength(1);
		expect(defects[0]).toMatchObject({ rule: 'parent_and_child', row: 2, count: 2, value: 'C' });
		expect(defects[0]?.message.en).toBe(
			'industry_code holds the parent C beside its children C30, C38: a sum counts them twice',
		);
	});

	it('is none when they stand in different groups', async () => {
		expect(await checked(['行业,年份,人数', 'C,2023,30', 'C30,2024,10'], check)).toEqual([]);
	});
});
