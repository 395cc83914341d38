import { readXlsx, writeXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from '../../pipelines/intake/annotate/workbook.ts';
import { newWorkbook } from '../../pipelines/intake/annotate/new-workbook.ts';
import { listZip, readEntry } from '../../pipelines/intake/bytes/zip.ts';

const notes = {
	summary: [['吻合 数据检查 · Wenhe data check'], ['plan.xlsx']],
	comments: [
		{ sheet: '招生', row: 2, column: 2, text: '"12O" is not a whole number <fix & save>' },
		{ sheet: '招生', row: 5, column: 30, text: 'beyond the cells that exist' },
	],
};

function commentOf(sheet: Sheet | undefined, key: string): string | undefined {
	return sheet?.cells?.get(key)?.comment?.text;
}

async function sample(): Promise<Uint8Array> {
	const cells = new Map([
		[
			'1,0',
			{ value: '会计', type: 'string', comment: { author: '张三', text: '请核对' } } as const,
		],
		[
			'1,1',
			{ value: '12O', type: 'string', comment: { author: '张三', text: '原有批注' } } as const,
		],
	]);
	const rows = [
		['专业', '招生数'],
		['会计', '12O'],
	];
	return await writeXlsx({
		sheets: [
			{ name: '招生', rows, cells, merges: [{ startRow: 3, endRow: 3, startCol: 0, endCol: 1 }] },
			{ name: '隐藏', rows: [['x']], hidden: true },
		],
		namedRanges: [{ name: 'area', range: "'招生'!$A$1:$B$2", scope: '招生' }],
	});
}

async function plain(): Promise<Uint8Array> {
	return await writeXlsx({
		sheets: [
			{
				name: '招生',
				rows: [
					['专业', '招生数'],
					['会计', '12O'],
				],
			},
		],
	});
}

describe('an annotated workbook', () => {
	it('has the summary first, the same sheets after it, and comments in the cells', async () => {
		const copy = annotateWorkbook(await plain(), notes);
		const { sheets } = await readXlsx(copy ?? new Uint8Array());
		expect(sheets.map(({ name }) => name)).toEqual(['检查结果 Check', '招生']);
		expect(sheets[0]?.rows[0]?.[0]).toBe('吻合 数据检查 · Wenhe data check');
		expect(sheets[1]?.rows.slice(0, 2)).toMatchObject([
			['专业', '招生数'],
			['会计', '12O'],
		]);
		expect(commentOf(sheets[1], '1,1')).toBe('"12O" is not a whole number <fix & save>');
		expect(commentOf(sheets[1], '4,29')).toBe('beyond the cells that exist');
	});

	it('keeps the comments that were there', async () => {
		const copy = annotateWorkbook(await sample(), notes);
		const { sheets } = await readXlsx(copy ?? new Uint8Array());
		expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
			['检查结果 Check', false],
			['招生', false],
			['隐藏', true],
		]);
		expect(commentOf(sheets[1], '1,0')).toBe('请核对');
		expect(commentOf(sheets[1], '1,1')).toContain('原有批注');
		expect(commentOf(sheets[1], '1,1')).toContain('"12O" is not a whole number');
		expect(sheets[1]?.merges).toHaveLength(1);
	});

	it('moves names that are bound to a sheet by its position', async () => {
		const copy = annotateWorkbook(await sample(), notes) ?? new Uint8Array();
		const entry = listZip(copy).find(({ name }) => name === 'xl/workbook.xml');
		const book = entry ? new TextDecoder().decode(readEntry(copy, entry)) : '';
		expect(book).toContain('localSheetId="1"');
	});

	it('leaves every other part as it was', async () => {
		const original = await sample();
		const copy = annotateWorkbook(original, notes) ?? new Uint8Array();
		const partsOf = (bytes: Uint8Array) =>
			new Map(
				listZip(bytes).map((entry) => [
					entry.name,
					Buffer.from(readEntry(bytes, entry)).toString(),
				]),
			);
		const before = partsOf(original);
		const after = partsOf(copy);
		const changed = [...before].filter(([name, content]) => after.get(name) !== content);
		expect(
			changed.map(([name]) => name).filter((name) => /sharedStrings|theme|sheet2/u.test(name)),
		).toEqual([]);
		const added =
			/<xf [^>]*applyAlignment="1"><alignment vertical="top" wrapText="1"\/><\/xf>(?=<\/cellXfs>)/u;
		const styles = after.get('xl/styles.xml') ?? '';
		expect(styles).toMatch(added);
		const count = /(?<=<cellXfs count=")\d+/u;
		const old = before.get('xl/styles.xml') ?? '';
		expect(Number(count.exec(styles)?.[0])).toBe(Number(count.exec(old)?.[0]) + 1);
		expect(styles.replace(added, '').replace(count, '')).toBe(old.replace(count, ''));
	});

	it('is the same bytes for the same input', async () => {
		const bytes = await plain();
		expect(annotateWorkbook(bytes, notes)).toEqual(annotateWorkbook(bytes, notes));
	});
});

describe('the summary sheet', () => {
	it('leads from each line to the row of its sheet', async () => {
		const lines = [[], [], [], [], ['级别'], ['阻断', 'type', "二年级's", '7', '招生数']];
		const copy = annotateWorkbook(await plain(), { ...notes, summary: lines }) ?? new Uint8Array();
		const entry = listZip(copy).find(({ name }) => name === 'xl/worksheets/wenhe-check.xml');
		const xml = entry ? new TextDecoder().decode(readEntry(copy, entry)) : '';
		expect(xml).toContain(`<hyperlink ref="D6" location="'二年级''s'!A7"/>`);
		expect(xml).toContain('fitToWidth="1"');
	});
});

describe('an annotated copy of a CSV', () => {
	it('keeps line numbers as row numbers', async () => {
		const rows = [
			{ number: 1, cells: ['专业', '招生数'] },
			{ number: 4, cells: ['会计', '12O'] },
		];
		const grid = { sheet: null, isHidden: false, rows, merges: [] };
		const comments = [{ sheet: null, row: 4, column: 2, text: 'not a number' }];
		const { sheets } = await readXlsx(await newWorkbook([grid], { ...notes, comments }));
		expect(sheets.map(({ name }) => name)).toEqual(['检查结果 Check', 'data']);
		expect(sheets[1]?.rows[3]?.slice(0, 2)).toEqual(['会计', '12O']);
		expect(commentOf(sheets[1], '3,1')).toBe('not a number');
	});
});
