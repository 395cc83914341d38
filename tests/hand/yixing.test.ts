import { randomInt } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#lib/measures/random.ts';
import { type BuiltMarts, buildMarts, folderOf, type Row, writeSample } from '../truths/build.ts';
import { counted, type Origin } from './counted.ts';
import { columnOf, type Line, numberOf, readRawFile } from './raw-files.ts';

const seed = randomInt(1, 2 ** 31 - 1);
const cells = process.env['WENHE_LONG'] === '1' ? 200 : 40;
console.info(`seed of the returns recomputed by hand: ${seed}`);

let raw: string;
let marts: BuiltMarts;

beforeAll(async () => {
	raw = await writeSample(seed, 2025);
	marts = await buildMarts({ region: 'yixing', raw, asOf: '2025-12-31' });
}, 180_000);
afterAll(() => {
	marts.close();
	rmSync(raw, { recursive: true, force: true });
});

async function one(sql: string): Promise<Row> {
	const [row, ...others] = await marts.rows(sql);
	if (!row || others.length > 0) throw new Error(`not one row: ${sql}`);
	return row;
}

describe('figures of yixing, from the returns', () => {
	test('planned and registered of one program', async () => {
		const sheets = await readRawFile(join(raw, '招生/招生情况_宜兴示例中等专业学校.xlsx'));
		const line = sheets.get('2025学年')?.find((cell) => cell[2] === '460301' && cell[4] === 'WN');
		expect(
			await one(`
				select planned_count as planned, registered_count as registered
				from marts.enrollment_by_program
				where school_id = '320282Z01' and major_code = '460301' and pathway_id = 'WN'
					and school_year = 2025`),
		).toEqual({ planned: Number(line?.[7]), registered: Number(line?.[9]) });
	});

	test('placement of one program', async () => {
		const lines = await destinations();
		const [school, major, status, persons] = ['学校代码', '专业代码', '去向代码', '人数'].map(
			(title) => columnOf(lines, title),
		) as [number, number, number, number];
		const own = lines.filter((line) => line[school] === '320282Z04' && line[major] === '740104');
		const placed = own.filter((line) => !['70', '72', '99'].includes(line[status] ?? ''));
		const { rate } = await one(`
			select placement_rate as rate from marts.outcomes_by_program
			where school_id = '320282Z04' and major_code = '740104' and graduating_year = 2025`);
		expect(rate).toBeCloseTo(addUp(placed, persons) / addUp(own, persons), 12);
	});

	test('employment of the cable cluster in 2025', async () => {
		const employed = await allUnits(2025);
		const shares = reference('cluster_industries').filter(({ cluster_id: id }) => id === 'cables');
		const expected = shares.reduce(
			(total, row) =>
				total + Number(row['share']) * (employed.get(row['industry_code'] ?? '') ?? Number.NaN),
			0,
		);
		const { persons } = await one(`
			select employee_count as persons from marts.cluster_employment
			where cluster_id = 'cables' and scope = 'all' and year = 2025`);
		expect(persons).toBeCloseTo(expected, 4);
	});

	test('coverage of cable manufacturing in 2025: supply, demand, and one by the other', async () => {
		const lines = await destinations();
		const [major, status, place, persons] = ['专业代码', '去向代码', '就业所在地', '人数'].map(
			(title) => columnOf(lines, title),
		) as [number, number, number, number];
		const staying = lines.filter(
			(line) =>
				line[major] === '460116' &&
				['11', '75', '76'].includes(line[status] ?? '') &&
				line[place] === '本县市',
		);
		const supply = addUp(staying, persons);
		const demand = await cableDemand();
		const { entrants, wanted, coverage } = await one(`
			select entrant_count as entrants, entry_demand as wanted, coverage
			from marts.major_coverage
			where major_code = '460116' and scenario = 'base' and year = 2025
				and level = 'junior_college'`);
		expect(entrants).toBe(supply);
		expect(wanted).toBeCloseTo(demand, 3);
		expect(coverage).toBeCloseTo(supply / demand, 5);
	});

	test('structure fit from its contributions', async () => {
		const rows = await marts.rows(`
			select fit, sum(unsigned_contribution) as distance, sum(signed_contribution) as signed
			from marts.structure_fit
			inner join marts.fit_contributions using (area_code, scenario, level, year, partition)
			group by area_code, scenario, level, year, partition, fit`);
		expect(rows.length).toBeGreaterThan(100);
		for (const { fit, distance, signed } of rows) {
			expect(1 - Number(distance)).toBeCloseTo(Number(fit), 9);
			expect(Number(signed)).toBeCloseTo(0, 9);
		}
	});
});

/** Employment by the staffing of its industries; three-year mean change plus exits, times the entry share. */
async function cableDemand(): Promise<number> {
	const [now, before] = [await allUnits(2025), await allUnits(2022)];
	let demand = 0;
	for (const occupation of ['6-24-03-01', '6-24-03-02', '6-24-03-03']) {
		const staffing = reference('staffing').filter((row) => row['occupation_code'] === occupation);
		const employed = (counts: ReadonlyMap<string, number>): number =>
			staffing.reduce(
				(total, row) =>
					total + Number(row['share']) * (counts.get(row['industry_code'] ?? '') ?? Number.NaN),
				0,
			);
		const rates = reference('separations').find(
			(row) =>
				row['occupation_code'] === occupation &&
				row['level'] === 'junior_college' &&
				row['scenario'] === 'base',
		);
		const expansion = (employed(now) - employed(before)) / 3;
		const leaving = Number(rates?.['exit_rate']) + Number(rates?.['transfer_rate']);
		demand +=
			(expansion + employed(now) * leaving) * Number(rates?.['new_entrant_share'] ?? Number.NaN);
	}
	return demand;
}

async function destinations(): Promise<readonly Line[]> {
	const file = await readRawFile(join(raw, '毕业去向/毕业去向明细_2025届.csv'));
	return file.get('') ?? [];
}

/** Persons by industry in one of the stacked blocks. */
async function allUnits(year: number): Promise<ReadonlyMap<string, number>> {
	const file = await readRawFile(join(raw, '行业/分行业从业人员_全部单位_2011-2025.xlsx'));
	const lines = file.get('全部单位') ?? [];
	const start = lines.findIndex(([label]) => label === `${year}年`);
	const rest = lines.slice(start + 1);
	const end = rest.findIndex(([label]) => /^\d{4}年$/.test(label ?? ''));
	const block = end < 0 ? rest : rest.slice(0, end);
	return new Map(block.map((line) => [line[0] ?? '', numberOf(line[2]) * 10_000]));
}

function reference(table: string): readonly Readonly<Record<string, string>>[] {
	return parse(readFileSync(join(folderOf('yixing'), 'reference', `${table}.csv`)), {
		columns: true,
		bom: true,
	});
}

function addUp(lines: readonly Line[], column: number): number {
	return lines.reduce((total, line) => total + numberOf(line[column]), 0);
}

describe('lineage', () => {
	test.each(counted)(
		'of $table leads to lines that give $column',
		async (cell) => {
			const random = createRandom(seed);
			const rows = await marts.rows(`
			select concat_ws('|', ${cell.grain}) as row_key, ${cell.column} as value
			from marts.${cell.table} where ${cell.column} is not null order by row_key`);
			for (let drawn = 0; drawn < cells / counted.length; drawn += 1) {
				const row = rows[random.integer(rows.length)];
				const key = String(row?.['row_key']);
				const origins = await originsOf(cell.table, key);
				expect(origins.length, key).toBeGreaterThan(0);
				expect(cell.recompute(origins, key.split('|')), key).toBeCloseTo(Number(row?.['value']), 4);
			}
		},
		60_000,
	);
});

async function originsOf(table: string, key: string): Promise<readonly Origin[]> {
	const places = await marts.rows(`
		select distinct path, coalesce(sheet, '') as sheet, row_number
		from marts.lineage
		left join marts.raw_rows using (raw_id)
		left join marts.raw_files using (file_id)
		where table_name = '${table}' and row_key = '${key}'`);
	return await Promise.all(
		places.map(async ({ path, sheet, row_number: number }) => {
			const sheets = await file(String(path));
			const all = sheets.get(String(sheet));
			const line = all?.[Number(number) - 1];
			if (!all || !line) throw new Error([key, path, sheet, number].map(String).join(', '));
			return { path: String(path), line, all };
		}),
	);
}

const files = new Map<string, Awaited<ReturnType<typeof readRawFile>>>();

async function file(path: string): Promise<Awaited<ReturnType<typeof readRawFile>>> {
	const known = files.get(path) ?? (await readRawFile(join(raw, path)));
	files.set(path, known);
	return known;
}
