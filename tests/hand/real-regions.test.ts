import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { type BuiltMarts, buildMarts } from '../truths/build.ts';

const shared = resolve(import.meta.dirname, '../../../shared/regions');
const isThere = existsSync(shared);
if (!isThere) console.warn('../shared/regions is absent: figures of real regions are not compared');

let marts: BuiltMarts;

async function figure(sql: string): Promise<number> {
	const rows = await marts.rows(sql);
	if (rows.length !== 1) throw new Error(`${rows.length} rows instead of one: ${sql}`);
	return Number(Object.values(rows[0] ?? {})[0]);
}

describe.skipIf(!isThere)('china, from the raw files', () => {
	const folder = join(shared, 'china');

	beforeAll(async () => {
		marts = await buildMarts({ region: 'china', raw: folder, asOf: '2014-12-31' });
	}, 120_000);
	afterAll(() => {
		marts.close();
	});

	test('persons admitted to 加工制造类 in 2014', async () => {
		const printed = yearbook('中等职业学校(机构)学生分科类招生数', '加工制造类', '2014年');
		expect(
			await figure(`
				select admitted_count from marts.enrollment_by_major
				inner join marts.majors using (catalogue, major_code)
				where name_zh = '加工制造类' and school_year = 2014 and area_code = 'CN'`),
		).toBe(Math.round(printed * 10_000));
	});

	test('employment in manufacturing in 2014', async () => {
		const printed = yearbook('按行业分城镇单位就业人员', '制造业城镇单位', '2014年');
		expect(
			await figure(`
				select employee_count from marts.industry_employment
				where industry_code = 'C' and year = 2014 and area_code = 'CN'`),
		).toBeCloseTo(printed * 10_000, 3);
	});

	test('tightness in Wuxi in the fourth quarter of 2024, printed as 1.21', async () => {
		const text = readFileSync(join(folder, 'labour-market/wuxi_quarterly_demand_supply.csv'));
		const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
		const row = rows.find(({ quarter }) => quarter === '2024Q4');
		const tightness = await figure(`
			select tightness from marts.vacancy_quarters
			where area_code = '320200' and quarter = '2024Q4' and occupation_code = 'all'`);
		expect(tightness).toBeCloseTo(Number(row?.['demand']) / Number(row?.['seekers']), 10);
		expect(tightness.toFixed(2)).toBe(row?.['ratio_published']);
	});

	function yearbook(file: string, column: string, year: string): number {
		const bytes = readFileSync(join(folder, 'nbs/raw_gbk', `${file}.csv`));
		const rows: string[][] = parse(new TextDecoder('gbk').decode(bytes));
		const at = rows[0]?.findIndex((title) => title.includes(column)) ?? -1;
		return Number(rows.find(([label]) => label === year)?.[at]);
	}
});

describe.skipIf(!isThere)('staffordshire, from the raw files', () => {
	const folder = join(shared, 'staffordshire');

	beforeAll(async () => {
		marts = await buildMarts({ region: 'staffordshire', raw: folder, asOf: '2025-09-30' });
	}, 120_000);
	afterAll(() => {
		marts.close();
	});

	test('achievements by subject area in 2023/24, all of them', async () => {
		const printed = await datahub("metric = 'achievementsAims' and Breakdown = 'SSA'");
		const rows = await marts.rows(`
			select graduate_count from marts.outcomes_by_major
			where area_code = 'ST' and graduating_year = 2024 and graduate_count is not null`);
		expect(sorted(rows.map((row) => Number(row['graduate_count'])))).toEqual(sorted(printed));
	});

	test.each([
		['engineering', 'Industry', 2020],
		['engineering', 'Industry', 2035],
		['construction', 'Broad sector', 2020],
		['construction', 'Broad sector', 2035],
	])('employment in %s (%s) in %i', async (industry, breakdown, year) => {
		const [printed] = await datahub(`
			metric = 'employmentProjection' and Breakdown = '${breakdown}'
			and lower(Subgroup) = '${industry}' and Period = '${year}'`);
		expect(
			await figure(`
				select employee_count from marts.industry_employment
				where scope = 'skills_imperative' and industry_code = '${industry}' and year = ${year}`),
		).toBeCloseTo(printed ?? Number.NaN, 0);
	});

	test('adverts for skilled metal and electrical trades in July 2025: 1712', async () => {
		expect(await datahub("metric = 'vacancies' and Subgroup like '52 %'")).toEqual([1712]);
		expect(
			await figure(`
				select vacancy_count from marts.vacancy_quarters
				where occupation_code = '52' and quarter = '2025Q3'`),
		).toBe(1712);
	});

	test('yearly openings of skilled metal and electrical trades: a fifteenth of the sum', async () => {
		const book = await readXlsx(
			readFileSync(join(folder, 'raw/ST_LSIP_SkillsImperative2035.xlsm')),
		);
		const sheet = book.sheets.find(({ name }) => name === 'RD T1');
		const row = sheet?.rows.find(([label]) => String(label).startsWith('52 '));
		const [netChange, replacement] = [Number(row?.[3]), Number(row?.[4])];
		expect(
			await figure(`
				select opening_count from marts.occupation_openings
				where occupation_code = '52' and scenario = 'base' and level = 'all'
					and cluster_id = 'all' and year = 2030`),
		).toBeCloseTo(((netChange + replacement) * 1000) / 15, 6);
	});

	async function datahub(where: string): Promise<number[]> {
		const database = await openDatabase(':memory:');
		const answer = await database.connection.runAndReadAll(`
			select cast(valueText as double) as value
			from '${join(folder, 'datahub_2025-09.parquet')}'
			where Area = 'Stoke-on-Trent and Staffordshire LSIP' and ${where}`);
		database.close();
		return answer.getRowObjectsJS().map(({ value }) => Number(value));
	}
});

function sorted(values: readonly number[]): readonly number[] {
	return values.toSorted((a, b) => a - b);
}
