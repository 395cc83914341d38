import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SourceContract } from '../../pipelines/intake/contract.ts';
import { mutators, tableArbitrary } from './damage.ts';
import { fileOf, styleArbitrary } from './damaged-file.ts';
import { encode } from './encode.ts';
import { connect, takeIn, withFiles, type TestIntake } from './intake.ts';
import { csvOf, manyRows, returns, rowWith, soundRow } from './returns.ts';

const large: SourceContract = { ...returns, large: true };
const limits = { heldShare: 1 };
const isLong = process.env['WENHE_LONG'] === '1';
if (isLong) vi.setConfig({ testTimeout: 900_000 });
const columns = 'select * exclude (raw_id) from raw.returns order by all';

/** Note marks behind a number are the only thing that the small path reads and the large one refuses. */
function withoutNotes(text: string): string {
	return text.replaceAll(/\[2\]/gu, '');
}

async function parquetOf(select: string): Promise<Uint8Array> {
	return await withFiles({}, async (folder) => {
		const path = join(folder, 'table.parquet');
		const connection = await connect();
		await connection.run(`copy (${select}) to '${path}' (format parquet)`);
		return await readFile(path);
	});
}

async function both(
	text: string,
): Promise<readonly [TestIntake, readonly unknown[], readonly unknown[]]> {
	const small = await takeIn({ 'returns.csv': text }, [returns], { limits });
	const smallRows = await small.rows(columns);
	const taken = await takeIn({ 'returns.csv': text }, [large], { limits });
	return [taken, smallRows, await taken.rows(columns)];
}

describe('a file that DuckDB reads alone', () => {
	it('gives the same rows as one that is read as objects', async () => {
		const damaged = fc.constantFrom(...Object.values(mutators));
		await fc.assert(
			fc.asyncProperty(
				fc.tuple(tableArbitrary, damaged).chain(([table, mutate]) => mutate(table)),
				styleArbitrary,
				async (table, style) => {
					const csv = {
						...style,
						format: 'csv',
						encoding: 'utf-8',
						hasNote: false,
						titleRows: 0,
						blankRows: 0,
						hasGaps: false,
						hasRepeat: false,
					} as const;
					const text = withoutNotes(new TextDecoder().decode(await fileOf(table, csv)));
					const [{ result }, small, rows] = await both(text);
					expect(rows).toEqual(small);
					const [file] = result.files;
					expect(file?.rowsIn).toBe((file?.loaded ?? 0) + (file?.quarantined ?? 0));
				},
			),
			{ numRuns: isLong ? 100 : 12 },
		);
	});

	it.each(['utf-8-bom', 'gb18030', 'utf-16le'] as const)('is read in %s', async (encoding) => {
		const bytes = encode(csvOf([soundRow]), encoding);
		const { result, rows } = await takeIn({ 'returns.csv': bytes }, [large]);
		expect(result.defects).toEqual([]);
		expect(await rows('select school_year, major_name, opened_on from raw.returns')).toEqual([
			{ school_year: 2024, major_name: '电子信息技术', opened_on: '2019-09-01' },
		]);
	});

	it('keeps row numbers in its ids, past rows of another width', async () => {
		const [first = [], second = [], third = []] = manyRows(3);
		const text = csvOf([first, [...second, 'extra'], third]);
		const { result, rows } = await takeIn({ 'returns.csv': text }, [large], { limits });
		expect(await rows('select raw_id & 4294967295 as n from raw.returns order by 1')).toEqual([
			{ n: 2 },
			{ n: 4 },
		]);
		expect(result.defects.map(({ rule, row }) => [rule, row])).toEqual([['row_width', 3]]);
		expect(result.files[0]).toMatchObject({ rowsIn: 3, loaded: 2, quarantined: 1 });
		expect(await rows('select row_number, rule from raw.quarantine')).toEqual([
			{ row_number: 3, rule: 'row_width' },
		]);
	});

	it('finds its rows below a header with line breaks in its cells', async () => {
		const header = returns.fields.map(({ titles: [title] }) => `${title ?? ''}\n[1]`);
		const { result, rows } = await takeIn({ 'returns.csv': csvOf([soundRow], header) }, [large]);
		expect(result.defects).toEqual([]);
		expect(await rows('select raw_id & 4294967295 as n from raw.returns')).toEqual([{ n: 10 }]);
	});

	it('names cells, duplicates and unknown codes as the small path does', async () => {
		const contract: SourceContract = {
			...large,
			foreignKeys: [
				{ fields: ['school_id'], reference: { resource: 'schools', fields: ['school_id'] } },
			],
		};
		const references = new Map([['schools', { columns: ['school_id'], rows: [['13245']] }]]);
		const text = csvOf([
			soundRow,
			rowWith({ 专业代码: '610302', 招生数: '12O' }),
			soundRow,
			rowWith({ 专业代码: '610303', 学校代码: '99999' }),
		]);
		const { result, rows } = await takeIn({ 'returns.csv': text }, [contract], {
			limits,
			references,
		});
		expect(result.defects.map(({ rule, row, value }) => [rule, row, value])).toEqual([
			['type', 3, '12O'],
			['duplicate_key', 4, 'school_year = 2024, school_id = 13245, major_code = 610301'],
			['foreign_key', 5, '99999'],
		]);
		expect(await rows('select count(*)::int as n from raw.quarantine')).toEqual([{ n: 3 }]);
		expect(await rows('select count(*)::int as n from raw.returns')).toEqual([{ n: 1 }]);
	});

	it('counts what it does not list', async () => {
		const text = csvOf(
			manyRows(60).map((cells) => cells.map((cell, at) => (at === 4 ? 'x' : cell))),
		);
		const { result } = await takeIn({ 'returns.csv': text }, [large], { limits });
		expect(result.defects).toHaveLength(21);
		expect(result.defects.find(({ count }) => count === 40)?.message.en).toBe(
			'40 more like this one: "x" is not a whole number',
		);
	});

	it('is refused when its header states another unit than the contract', async () => {
		const header = returns.fields.map(({ titles: [title] }) =>
			title === '招生数' ? '招生数（万人）' : (title ?? ''),
		);
		const { result, rows } = await takeIn({ 'returns.csv': csvOf([soundRow], header) }, [large]);
		expect(result.defects).toMatchObject([
			{ rule: 'unit_mismatch', severity: 'block', row: 1, column: '招生数(万人)', position: 5 },
		]);
		expect(await rows('select * from raw.returns')).toEqual([]);
	});

	it('is read from Parquet with whole numbers in columns of fractions and dates as times', async () => {
		const bytes = await parquetOf(`select 2024 as "学年", '13245' as "学校代码",
			610301.0::double as "专业代码", '会计' as "专业名称", 120::double as "招生数",
			93.5::float as "报到率", 12.5::double as "产值", timestamp '2019-09-01' as "开设日期"`);
		for (const contract of [large, returns]) {
			const { result, rows } = await takeIn({ 'returns.parquet': bytes }, [contract]);
			expect(result.defects).toEqual([]);
			expect(await rows('select * exclude (raw_id) from raw.returns')).toMatchObject([
				{
					major_code: '610301',
					admitted_count: 120,
					registration_rate: 0.935,
					output_cny: 125_000,
					opened_on: '2019-09-01',
				},
			]);
		}
	});

	it('blocks when more than 1 % of its rows are held', async () => {
		const text = csvOf([...manyRows(30), rowWith({ 专业代码: '1' })]);
		const { result, rows } = await takeIn({ 'returns.csv': text }, [large]);
		expect(result.isBlocked).toBe(true);
		expect(await rows('select * from raw.returns')).toEqual([]);
	});

	it('is refused with the reason when it is damaged', async () => {
		for (const content of ['', 'PAR1 but nothing else', '\u0000\u0001\u0002']) {
			const { result } = await takeIn({ 'returns.csv': content }, [large]);
			expect(result.isBlocked).toBe(true);
		}
	});

	it('cannot have what only objects can', async () => {
		const contract = { ...large, layout: { skipRows: '^x$' } };
		const { result } = await takeIn({ 'returns.csv': csvOf([soundRow]) }, [contract]);
		expect(result.defects[0]?.message.en).toBe(
			'the source contract declares "large": true but also uses layout.skipRows',
		);
	});
});
