import { describe, expect, it } from 'vitest';
import { partialMark } from '../../../pipelines/intake/checks/partial-year.ts';
import { takeIn } from '../intake.ts';
import { csvOf, returns, rowWith, soundRow } from '../returns.ts';
import { checked } from './table.ts';

const check = { check: 'partial_year', over: 'year', value: 'employee_count' } as const;

describe('words that announce a part of a year', () => {
	it.each([
		'2025/26 (Aug to Apr)',
		'uk_fe_ssa_AY2122_to_Jan22_tilde.csv',
		'招生_2024年1-9月.xlsx',
		'截至2024年9月在校生',
		'2024年前三季度',
		'vacancies_ytd.csv',
		'2024年上半年',
	])('%s', (text) => {
		expect(partialMark(text)).not.toBeNull();
	});

	it.each([
		'2024/25',
		'2015 to 2019',
		'Employment_to_2035.csv',
		'1-12月',
		'招生数',
		'Mar-24',
		'toMarket',
	])('%s does not', (text) => {
		expect(partialMark(text)).toBeNull();
	});
});

describe('a partial year beside full ones', () => {
	it('is told from its total', async () => {
		const defects = await checked(
			['行业,年份,人数', 'C30,2022,1000', 'C30,2023,1100', 'C30,2024,700'],
			check,
		);
		expect(defects).toHaveLength(1);
		expect(defects[0]?.message.en).toBe(
			'employee_count of 2024 adds up to 700, 64 % of 2023 (1100): perhaps not a whole year',
		);
	});

	it('is none when the last year is like the others', async () => {
		expect(await checked(['行业,年份,人数', 'C30,2022,1000', 'C30,2023,950'], check)).toEqual([]);
	});

	it('is told from the printed year, once for all its rows', async () => {
		const partial = { 学年: '2025/26 (Aug to Apr)' };
		const rows = [soundRow, rowWith(partial), rowWith({ ...partial, 专业代码: '610302' })];
		const { result } = await takeIn({ 'returns.csv': csvOf(rows) }, [returns]);
		expect(result.defects).toHaveLength(1);
		expect(result.defects[0]).toMatchObject({ rule: 'partial_year', row: 3, count: 2 });
		expect(result.files[0]?.loaded).toBe(3);
	});

	it('is told from the name of the file', async () => {
		const { result } = await takeIn({ 'returns_to_Jan22.csv': csvOf([soundRow]) }, [returns]);
		expect(result.defects.map(({ rule, value }) => [rule, value])).toEqual([
			['partial_year', 'to_Jan22'],
		]);
	});
});
