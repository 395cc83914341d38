import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { readXlsx } from 'hucre/xlsx';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { downloadFormats } from '#lib/domain/loaded-figure.ts';
import { chipsOf } from '#lib/figures/chips.ts';
import { exporters, fileName } from '#lib/server/export/index.ts';
import { exportTable } from '#lib/server/export/table.ts';
import { sampleFigure } from './sample-figure.ts';

const titles = [
	'年份',
	'从业人员（人）',
	'从业人员（缺失原因）',
	'占比',
	'名称, "简称"',
	'数据性质',
	'数据版本',
];

function write(format: (typeof downloadFormats)[number]): Promise<Buffer> {
	return Promise.resolve(exporters[format].write(sampleFigure));
}

describe('the CSV of a figure', () => {
	test('begins with a byte order mark and holds every row of the page', async () => {
		const file = await write('csv');
		expect(file.subarray(0, 3).toString('hex')).toBe('efbbbf');
		const [header, ...rows] = parse(file, { bom: true });
		expect(header).toEqual(titles);
		expect(rows).toEqual([
			['2023', '12345', '', '0.125', 'A, "B"', '合成示例', '2025-12-31-bbbbbbbb'],
			['2024', '', 'suppressed', '0.5', "'=1+1", '合成示例', '2025-12-31-bbbbbbbb'],
			['2025', '0', '', '', '多行\n文字', '合成示例', '2025-12-31-bbbbbbbb'],
		]);
	});

	test('is described by its metadata, column by column', async () => {
		const metadata = JSON.parse((await write('json')).toString()) as {
			tableSchema: { columns: { name: string; titles: Record<string, string> }[] };
			'dc:type': string;
		};
		expect(metadata.tableSchema.columns.map((column) => column.titles['zh'])).toEqual(titles);
		expect(metadata['dc:type']).toContain('合成');
	});
});

describe('the workbook of a figure', () => {
	test('has a cover that says what it is and a sheet with every row', async () => {
		const { sheets } = await readXlsx(await write('xlsx'));
		expect(sheets.map((sheet) => sheet.name)).toEqual(['说明', '数据']);
		const cover = JSON.stringify(sheets[0]?.rows);
		for (const text of [
			'合成示例数据',
			'2025-12-31-bbbbbbbb',
			'cluster = copper',
			'统计局',
			'吻合',
		]) {
			expect(cover).toContain(text);
		}
		const rows = sheets[1]?.rows ?? [];
		expect(rows[0]).toEqual(titles);
		expect(rows[1]?.slice(0, 4)).toEqual([2023, 12345, null, 0.125]);
		expect(rows[2]?.slice(0, 4)).toEqual([2024, '*', 'suppressed', 0.5]);
		expect(rows[3]?.slice(0, 4)).toEqual([2025, 0, null, null]);
		expect(rows).toHaveLength(4);
	});

	test('shows shares as percentages and years without separators', async () => {
		const { sheets } = await readXlsx(await write('xlsx'), { readStyles: true });
		const formats = ['1,0', '1,1', '1,3'].map(
			(place) => sheets[1]?.cells?.get(place)?.style?.numFmt,
		);
		expect(formats).toEqual(['0', '#,##0', '0.0%']);
	});

	test('is the same file every time', async () => {
		const [first, second] = await Promise.all([write('xlsx'), write('xlsx')]);
		expect(first.equals(second)).toBe(true);
	});
});

test('the Parquet file holds typed columns and says what it is', async () => {
	const path = join(await mkdtemp(join(tmpdir(), 'wenhe-export-')), 'figure.parquet');
	await writeFile(path, await write('parquet'));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const table = await connection.runAndReadAll('from read_parquet($path)', { path });
	expect(table.columnNames()).toEqual(exportTable(sampleFigure).columns.map(({ name }) => name));
	expect(table.columnTypes().map(String)).toEqual([
		'BIGINT',
		'BIGINT',
		'VARCHAR',
		'DOUBLE',
		'VARCHAR',
		'VARCHAR',
		'VARCHAR',
	]);
	expect(table.getRowsJson()[1]).toEqual([
		'2024',
		null,
		'suppressed',
		0.5,
		'=1+1',
		'合成示例',
		'2025-12-31-bbbbbbbb',
	]);
	const notes = await connection.runAndReadAll(
		'select decode(key) as key, decode(value) as value from parquet_kv_metadata($path)',
		{ path },
	);
	expect(Object.fromEntries(notes.getRows() as [string, string][])).toMatchObject({
		release: '2025-12-31-bbbbbbbb',
		title: sampleFigure.title,
		rows: '3',
	});
	expect(notes.getRows().join()).toMatch(/writer,DuckDB v\d/);
	connection.closeSync();
	instance.closeSync();
});

test('the Arrow stream gives back the rows of the query', async () => {
	const table = tableFromIPC(await write('arrow'));
	const rows = table.toArray().map((row: { toJSON: () => object }) => row.toJSON());
	const names = ['year', 'employee_count', 'share', 'name', 'is_proxy', 'employee_count_status'];
	const expected = sampleFigure.rows.map((row) =>
		Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
	);
	expect(rows).toEqual(expected);
	expect(table.schema.metadata.get('data_kind')).toBe('synthetic');
});

test('an Arrow stream without rows still names its columns', () => {
	const empty = exporters.arrow.write({ ...sampleFigure, rows: [] }) as Buffer;
	const table = tableFromIPC(empty);
	expect(table.schema.fields.map((field) => field.name)).toEqual(
		sampleFigure.columns.map(({ name }) => name),
	);
	expect(table.numRows).toBe(0);
});

describe('the SVG of a figure', () => {
	test('stands alone: no custom property, no class without a rule, well-formed', async () => {
		const svg = (await write('svg')).toString();
		expect(svg).not.toMatch(/var\(|currentcolor/i);
		const { document } = parseHTML(svg);
		const root = document.querySelector('svg');
		expect(root?.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
		expect(document.querySelector('title')?.textContent).toBe(sampleFigure.title);
	});

	test('says title, finding, source, release and that the data are synthetic', async () => {
		const svg = (await write('svg')).toString();
		for (const text of [
			'铜产业集群',
			'&lt;增加>',
			'统计局',
			'2025-12-31-bbbbbbbb',
			'合成示例数据',
		]) {
			expect(svg).toContain(text);
		}
	});
});

test('files are named for people', () => {
	expect(downloadFormats.map((format) => fileName('yixing', sampleFigure, format))).toEqual([
		'yixing-cluster-employment-copper-all-2025-12-31-bbbbbbbb.csv',
		'yixing-cluster-employment-copper-all-2025-12-31-bbbbbbbb.xlsx',
		'yixing-cluster-employment-copper-all-2025-12-31-bbbbbbbb.parquet',
		'yixing-cluster-employment-copper-all-2025-12-31-bbbbbbbb.svg',
		'yixing-cluster-employment-copper-all-2025-12-31-bbbbbbbb.arrow',
		'yixing-cluster-employment-copper-all-2025-12-31-bbbbbbbb.csv-metadata.json',
	]);
});

test('every file that can hold words says how fresh and good the data are, and why it says so', async () => {
	const status = { ...sampleFigure.status, isProvisional: true, isIndicative: true };
	const figure = { ...sampleFigure, status };
	const chips = chipsOf(figure);
	expect(chips.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['synthetic', 'source-date', 'provisional', 'indicative']),
	);
	expect(chips.every(({ text }) => text.length > 10)).toBe(true);
	const { sheets } = await readXlsx(await exporters.xlsx.write(figure));
	const [cover, metadata, svg] = [
		JSON.stringify(sheets[0]?.rows),
		(await exporters.json.write(figure)).toString(),
		(await exporters.svg.write(figure)).toString(),
	];
	for (const { id, label, text } of chips) {
		expect(cover).toContain(`${label}：${text}`);
		expect(metadata).toContain(`${label}：${text}`);
		if (id !== 'synthetic') expect(svg).toContain(label);
	}
});
