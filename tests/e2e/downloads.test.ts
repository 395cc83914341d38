import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatValue } from '#lib/format/index.ts';
import { exportMessages } from '#lib/messages/exports.ts';
import { openBrowser, site } from './open.ts';
import { inkOf, svgProblems } from './picture.ts';
import {
	columnsOf,
	csvOf,
	link,
	open,
	shownCells,
	take,
	taken,
	titleOf,
	valueOf,
	type Csv,
	type Opened,
} from './taken.ts';

const browser = await openBrowser();

describe.each(taken)('$id of $path', ({ path, id, filters }) => {
	let opened: Opened;
	let csv: Csv;

	beforeAll(async () => {
		opened = await open({ browser, site }, { path, id });
		csv = csvOf((await take(opened, link(opened, 'csv'))).file);
	});

	afterAll(() => opened.context.close());

	test('the CSV begins with a byte order mark and equals the table on the page, row by row', async () => {
		const { name, file } = await take(opened, link(opened, 'csv'));
		expect(name).toMatch(/^yixing-[\w.-]+\.csv$/);
		expect(file.subarray(0, 3).toString('hex')).toBe('efbbbf');
		const shown = await shownCells(opened);
		expect(csv.rows).toHaveLength(shown.length);
		expect(shown.length).toBeGreaterThan(3);
		const visible = columnsOf(id).filter(({ isExportOnly, name: each }) => {
			return isExportOnly !== true && each !== 'signal';
		});
		const places = columnsOf(id).filter(({ isExportOnly }) => isExportOnly !== true);
		csv.rows.forEach((row, index) => {
			for (const column of visible) {
				const text = row[csv.titles.indexOf(titleOf(column, opened.language))];
				if (text === undefined) throw new Error(`no column ${column.name}`);
				if (text === '') continue;
				const expected = formatValue(valueOf(text, column), column.format, opened.language);
				expect(shown[index]?.[places.indexOf(column)], `${column.name}, row ${index}`).toBe(
					expected,
				);
			}
		});
	});

	test('the metadata describe that CSV, column by column and row by row', async () => {
		const { name, file } = await take(opened, link(opened, 'json'));
		expect(name).toMatch(/\.csv-metadata\.json$/);
		const metadata = JSON.parse(file.toString()) as {
			'@context': readonly [string, { '@language': string }];
			url: string;
			'wenhe:rowCount': number;
			tableSchema: {
				columns: { name: string; titles: Record<string, string>; datatype: string }[];
			};
		};
		const { language } = opened;
		expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': language }]);
		expect(metadata.url).toBe(await link(opened, 'csv').getAttribute('href'));
		expect(metadata['wenhe:rowCount']).toBe(csv.rows.length);
		const { columns } = metadata.tableSchema;
		expect(columns.map(({ titles }) => titles[language])).toEqual(csv.titles);
		expect(new Set(columns.map(({ name: each }) => each)).size).toBe(columns.length);
		columns.forEach(({ datatype, name: each }, place) => {
			for (const row of csv.rows) {
				const text = row[place] ?? '';
				if (text !== '') expect(text, each).toMatch(shapes[datatype] ?? /^$/);
			}
		});
	});

	test('the workbook has a cover with filters and release, and the same rows in formats', async () => {
		const { file } = await take(opened, link(opened, 'xlsx'));
		const { sheets } = await readXlsx(file, { readStyles: true });
		const words = exportMessages[opened.language];
		const cover = new Map(sheets[0]?.rows.map(([label, value]) => [String(label), value]));
		expect(String(cover.get(words.filters))).toContain(filters);
		expect(cover.get(words.release)).toMatch(/^2025-12-31-[0-9a-f]{8}$/);
		expect(cover.get(words.rows)).toBe(csv.rows.length);
		expect(String(cover.get(words.sources)).length).toBeGreaterThan(5);
		const [header = [], ...rows] = sheets[1]?.rows ?? [];
		expect(header).toEqual(csv.titles);
		expect(rows).toHaveLength(csv.rows.length);
		rows.forEach((row, index) => {
			csv.titles.forEach((title, place) => {
				const text = csv.rows[index]?.[place] ?? '';
				const cell = row[place] ?? null;
				if (text === '') expect(String(cell ?? ''), title).toMatch(/^(?:[*…/†∅—])?$/u);
				else
					expect(typeof cell === 'number' ? cell : String(cell), title).toEqual(typed(text, cell));
			});
		});
		const share = columnsOf(id).find(({ format }) => format === 'share');
		if (share === undefined) return;
		const place = header.indexOf(titleOf(share, opened.language));
		const styled = rows.findIndex((row) => typeof row[place] === 'number');
		const style = sheets[1]?.cells?.get(`${styled + 1},${place}`)?.style;
		if (styled >= 0) expect(style?.numFmt).toBe('0.0%');
	});

	test('the Parquet file reads in DuckDB with the same rows', async () => {
		const path = join(mkdtempSync(join(tmpdir(), 'wenhe-parquet-')), 'file.parquet');
		writeFileSync(path, (await take(opened, link(opened, 'parquet'))).file);
		const instance = await DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		const table = await connection.runAndReadAll('from read_parquet($path)', { path });
		const rows = table.getRowsJson();
		connection.closeSync();
		instance.closeSync();
		expect(rows).toHaveLength(csv.rows.length);
		rows.forEach((row, index) => {
			row.forEach((value, place) => {
				const text = csv.rows[index]?.[place] ?? '';
				if (value === null) expect(text).toBe('');
				else if (typeof value === 'string' && Number.isNaN(Number(text)))
					expect(text.replace(/^'(?=[=+\-@])/, '')).toBe(value);
				else expect(Number(text)).toBe(Number(value));
			});
		});
	});

	test('the picture is whole: nothing foreign, nothing cut off, words drawn', async () => {
		const control = opened.figure.locator('button[data-png]');
		if ((await control.count()) === 0) {
			expect(columnsOf(id).length).toBeGreaterThan(0);
			expect(await opened.figure.locator('svg').count()).toBe(0);
			return;
		}
		const { file: svg } = await take(opened, link(opened, 'svg'));
		expect(await svgProblems(opened.page, svg.toString())).toEqual([]);
		const { name, file } = await take(opened, control);
		expect(name).toMatch(/^yixing-[\w.-]+\.png$/);
		const drawn = await inkOf(opened.page, file);
		expect(drawn.width).toBe(2 * 816);
		expect(drawn.title).toBeGreaterThan(200);
		expect(drawn.whole).toBeGreaterThan(drawn.title * 3);
	});
});

const shapes: Readonly<Record<string, RegExp>> = {
	string: /^/,
	number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
	gYear: /^\d{4}$/,
	date: /^\d{4}-\d\d-\d\d$/,
};

function typed(text: string, cell: unknown): unknown {
	if (typeof cell === 'number') return Number(text);
	return text.replace(/^'(?=[=+\-@])/, '');
}
