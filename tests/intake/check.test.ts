import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { command } from '../../pipelines/commands/check.ts';
import { UsageError } from '../../pipelines/commands/command.ts';
import type { CheckReport } from '../../pipelines/intake/report/report.ts';
import { encode } from './encode.ts';
import { withFiles, type TestFiles } from './intake.ts';
import { csvOf, manyRows, returns, rowWith, soundRow } from './returns.ts';

interface Run {
	readonly code: number;
	readonly lines: readonly string[];
	readonly report: CheckReport;
	readonly annotated: (path: string) => boolean;
}

/** Runs the command on a folder of these files; a contract beside them is used where given. */
async function check(files: TestFiles, { contract }: { contract?: object } = {}): Promise<Run> {
	const contracts = contract ? { 'contracts/returns.schema.json': JSON.stringify(contract) } : {};
	const raw = Object.fromEntries(
		Object.entries(files).map(([name, content]) => [`raw/${name}`, content]),
	);
	return await withFiles({ ...raw, ...contracts }, async (folder) => {
		const lines: string[] = [];
		const out = (line: string): void => {
			lines.push(line);
		};
		const values = {
			report: join(folder, 'report.json'),
			annotate: join(folder, 'annotated'),
			language: 'en',
			...(contract ? { contracts: join(folder, 'contracts') } : {}),
		};
		const io = { out, error: out, progress: () => undefined };
		const code = await command.run({ values, positionals: [join(folder, 'raw')] }, io);
		const report = JSON.parse(await readFile(values.report, 'utf8')) as CheckReport;
		const present = new Set(
			report.files
				.map(({ path }) => path)
				.flatMap((path) => [path, `${path}.xlsx`])
				.filter((path) => existsSync(join(folder, 'annotated', path))),
		);
		return { code, lines, report, annotated: (path) => present.has(path) };
	});
}

function rulesOf({ report }: Run): readonly (readonly [string, string, number | null])[] {
	return report.files.flatMap(({ path, defects }) =>
		defects.map(({ rule, row }) => [path, rule, row] as const),
	);
}

describe('wenhe check with a contract', () => {
	it('says nothing is wrong and ends with 0', async () => {
		const run = await check({ 'returns.csv': csvOf(manyRows(5)) }, { contract: returns });
		expect(run.code).toBe(0);
		expect(run.lines.join('\n')).toContain('5 rows in = 5 loaded + 0 quarantined + 0 skipped');
		expect(run.lines.at(-1)).toBe(
			'1 file checked, 0 with defects: 0 block, 0 quarantine, 0 warning (0 acknowledged).',
		);
		expect(run.annotated('returns.csv.xlsx')).toBe(false);
	});

	it('prints what, where, value and fix of every defect, and ends with 1', async () => {
		const rows = [...manyRows(150), rowWith({ 招生数: '12O' })];
		const run = await check({ 'returns.csv': csvOf(rows) }, { contract: returns });
		expect(run.code).toBe(1);
		const text = run.lines.join('\n');
		expect(text).toContain(
			'QUARANTINE type  row 152 · column "招生数": "12O" is not a whole number',
		);
		expect(text).toContain('fix: write a whole number; if it stands for a missing value');
		expect(run.annotated('returns.csv.xlsx')).toBe(true);
	});

	it('reports a missing file', async () => {
		const run = await check({ 'other.csv': csvOf([soundRow]) }, { contract: returns });
		expect(rulesOf(run)).toEqual([['returns*', 'file_missing', null]]);
	});
});

describe('wenhe check without a contract', () => {
	it('finds encoding, header and types of a sound file', async () => {
		const { code, report } = await check({ 'a.csv': encode(csvOf(manyRows(5)), 'gb18030') });
		expect(code).toBe(0);
		expect(report.files[0]?.facts.en).toEqual([
			'no source contract · csv · gb18030 · ,',
			'header in row 1; 5 rows × 8 columns (1 school_year, 3 string, 1 integer, 2 number, 1 date)',
		]);
	});

	it('asks about marks, with counts and a proposed reason', async () => {
		const rows = manyRows(12).map((cells, index) =>
			cells.map((cell, at) => (at === 4 && index < 3 ? 'c' : at === 4 && index < 5 ? '~' : cell)),
		);
		const { report } = await check({ 'a.csv': csvOf(rows) });
		expect(report.files[0]?.defects.map(({ rule, value, count }) => [rule, value, count])).toEqual([
			['suppression_mark', 'c', 3],
			['suppression_mark', '~', 2],
		]);
	});

	it('asks about texts among numbers', async () => {
		const rows = [...manyRows(20), rowWith({ 招生数: '12O', 专业代码: '619999' })];
		expect(rulesOf(await check({ 'a.csv': csvOf(rows) }))).toEqual([
			['a.csv', 'text_among_numbers', 22],
		]);
	});

	it('asks about a total that its rows do not give', async () => {
		const text = '行业,人数\n甲,11\n乙,20\n丙,30\n合计,62\n';
		expect(rulesOf(await check({ 'a.csv': text }))).toContainEqual(['a.csv', 'control_total', 5]);
	});

	it('asks about a jump between years', async () => {
		const text = '年份,产值\n2020,100\n2021,110\n2022,1200\n2023,1300\n';
		expect(rulesOf(await check({ 'a.csv': text }))).toEqual([['a.csv', 'jump', 4]]);
	});

	it('asks about two scales of percentages in one table', async () => {
		const text = 'school,emp_percent,benefit_percent\na,0.56,12\nb,0.61,14\nc,0.7,9\nd,0.66,11\n';
		expect(rulesOf(await check({ 'a.csv': text }))).toEqual([['a.csv', 'percent_scale', null]]);
	});

	it('asks about mixed levels of codes', async () => {
		const text = '专业代码,招生数\n61,300\n6103,200\n610301,120\n610302,80\n62,100\n';
		expect(rulesOf(await check({ 'a.csv': text }))).toEqual([['a.csv', 'parent_and_child', 2]]);
	});

	it('names a duplicate row, a shifted row and a file cut off', async () => {
		const rows = manyRows(6);
		const text = csvOf([...rows, rows[2] ?? [], [...(rows[3] ?? []), 'x']]);
		expect(rulesOf(await check({ 'a.csv': text }))).toEqual([
			['a.csv', 'duplicate_row', 8],
			['a.csv', 'row_width', 9],
		]);
		expect(
			rulesOf(await check({ 'a.csv': csvOf(rows).slice(0, -30) })).map(([, rule]) => rule),
		).toContain('cut_off');
	});

	it('reads a header of two rows and titles above in a workbook', async () => {
		const rows = [
			['某市招生情况'],
			['学校', '2023年', null, '2024年', null],
			[null, '计划', '录取', '计划', '录取'],
			['甲', 10, 9, 11, 10],
			['乙', 20, 18, 22, 21],
			['丙', 30, 29, 31, 31],
		];
		const merges = [
			{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
			{ startRow: 1, endRow: 1, startCol: 1, endCol: 2 },
			{ startRow: 1, endRow: 1, startCol: 3, endCol: 4 },
		];
		const xlsx = await writeXlsx({
			sheets: [
				{ name: '表1', rows, merges },
				{ name: 'x', hidden: true, rows: [['y']] },
			],
		});
		const { code, report } = await check({ 'a.xlsx': xlsx });
		expect(code).toBe(0);
		expect(report.files[0]?.facts.en.slice(1)).toEqual([
			'表1: header in rows 2–3, 1 title rows above; 3 rows × 5 columns (1 string, 4 integer)',
			'1 hidden sheets not read: x',
		]);
	});

	it.each([
		['an empty file', '', 'empty_file'],
		['noise', '\u0000\u0001\u0002\u0003abc', 'undecodable'],
		['a cut workbook', 'PK\u0003\u0004xxxx', 'damaged_file'],
		['prose', 'Dear colleague,\nplease find attached.\n', 'no_table'],
	])('refuses %s', async (_, content, rule) => {
		const run = await check({ 'a.csv': content });
		expect(run.code).toBe(1);
		expect(rulesOf(run).map(([, found]) => found)).toContain(rule);
	});
});

describe('wrong usage', () => {
	const io = { out: () => undefined, error: () => undefined, progress: () => undefined };

	it.each([
		[[], {}, 'name at least one file or folder'],
		[['nowhere.csv'], {}, 'nowhere.csv does not exist'],
		[['package.json'], { language: 'fr' }, '--language must be zh or en, not "fr"'],
	])('%j %j', async (positionals, values, message) => {
		const run = command.run({ values, positionals }, io);
		await expect(run).rejects.toThrow(UsageError);
		await expect(run).rejects.toThrow(message);
	});
});
