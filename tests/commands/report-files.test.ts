import { readXlsx } from 'hucre/xlsx';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition, ReportDocument, TableBlock } from '#lib/domain/document.ts';
import { headingText } from '#lib/documents/captions.ts';
import { cellText, headLines } from '#lib/documents/cells.ts';
import { drawingText, squeezed } from '#lib/documents/lint/whole.ts';
import { plainText } from '#lib/documents/inline.ts';
import { missingMark } from '#lib/format/index.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import { readDocx, readHtml } from '#lib/server/documents/read-back.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { type MartRow, martRows } from '../documents/mart-rows.ts';
import { type ReadPdf, readPdf } from '../documents/read-pdf.ts';

const run = promisify(execFile);
const formats = ['html', 'docx', 'pdf', 'xlsx'] as const;
const usual = [
	{ kind: 'fit', language: 'zh', edition: 'full' },
	{ kind: 'quality', language: 'en', edition: 'public' },
	{ kind: 'lists', language: 'en', edition: 'full' },
	{ kind: 'meeting', language: 'zh', edition: 'full' },
] as const;
const others = [
	{ kind: 'fit', language: 'en', edition: 'full' },
	{ kind: 'fit', language: 'zh', edition: 'public' },
	{ kind: 'fit', language: 'en', edition: 'public' },
	{ kind: 'quality', language: 'zh', edition: 'full' },
	{ kind: 'quality', language: 'en', edition: 'full' },
	{ kind: 'quality', language: 'zh', edition: 'public' },
	{ kind: 'lists', language: 'zh', edition: 'full' },
	{ kind: 'meeting', language: 'en', edition: 'full' },
] as const;
const cases = process.env['WENHE_LONG'] === undefined ? usual : [...usual, ...others];

afterAll(closeReleases);

async function written(kind: string, language: string, edition: Edition): Promise<string> {
	const out = mkdtempSync(join(tmpdir(), 'wenhe-report-files-'));
	const options = { lang: language, edition, format: formats.join(','), out };
	const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
	await run(process.execPath, ['pipelines/wenhe.mjs', 'report', kind, ...args]);
	return out;
}

const tablesOf = ({ blocks }: ReportDocument) =>
	blocks.filter((block): block is TableBlock => block.kind === 'table');

/** Everything that the report says, each piece as it must read. */
function piecesOf(document: ReportDocument): readonly string[] {
	const { language, blocks } = document;
	return blocks
		.flatMap((block): readonly string[] => {
			if (block.kind === 'heading') return [headingText(block)];
			if (block.kind === 'paragraph') return [plainText(block.content)];
			if (block.kind === 'pairs') return block.pairs.map(({ content }) => plainText(content));
			if (block.kind === 'figure') {
				return [block.title, block.unit, ...drawingText(block.svg).split(/\s{2,}/)];
			}
			if (block.kind === 'page-break') return [];
			const rows = block.rows.map((row) =>
				block.columns.map((column) => cellText(row, column, language)).join(''),
			);
			const head = block.columns.map((column) => headLines(column, block, language).join(''));
			return [block.title, head.join(''), ...rows, ...block.notes, block.source];
		})
		.map(squeezed)
		.filter((text) => text !== '');
}

describe.each(cases)('$kind $language $edition', ({ kind, language, edition }) => {
	let document: ReportDocument;
	let pdf: ReadPdf;
	let rows: readonly MartRow[] = [];
	const files = new Map<string, Buffer>();
	const file = (format: (typeof formats)[number]) => files.get(format) ?? Buffer.alloc(0);

	beforeAll(async () => {
		const out = await written(kind, language, edition);
		for (const name of readdirSync(out)) {
			files.set(name.slice(name.lastIndexOf('.') + 1), readFileSync(join(out, name)));
		}
		pdf = readPdf(file('pdf'));
		await withRelease(null, async ({ release }) => {
			document = await loadDocument({ kind, language, edition, school: null });
			rows = await martRows(release.folder, kind, language);
		});
	}, 120_000);

	test('all four formats are written, and nothing else', () => {
		expect([...files.keys()].toSorted()).toEqual([...formats].toSorted());
	});

	test('page, Word file and PDF say all that the report says, and print the numbers of the marts', () => {
		const texts = {
			html: readHtml(file('html')),
			docx: readDocx(file('docx')),
			pdf: { paragraphs: pdf.pages, tables: [], drawings: [] },
		};
		expect(rows.length).toBeGreaterThan(5);
		const expected = rows.map((row) =>
			squeezed(row.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('')),
		);
		for (const [format, { paragraphs, tables, drawings }] of Object.entries(texts)) {
			const text = squeezed([...paragraphs, ...tables.flat(2), ...drawings].join(''));
			const lost = [...piecesOf(document), ...expected].filter((piece) => !text.includes(piece));
			expect(lost, format).toEqual([]);
		}
	});

	test('the PDF prints no percentage that the report does not have', () => {
		const pieces = [...piecesOf(document), ...noticePieces(document)];
		const left = pieces
			.toSorted((a, b) => b.length - a.length)
			.reduce((text, piece) => text.replaceAll(piece, ''), squeezed(pdf.pages.join('')));
		expect(left.match(/.{0,20}\d[%％].{0,20}/gu) ?? []).toEqual([]);
		expect(left.length).toBeLessThan(pdf.pages.join('').length / 4);
	});

	test('the PDF has tags, bookmarks and its own fonts, and no picture made of dots', () => {
		const { tags, bookmarks, rasterImages, fontsOutside, pages } = pdf;
		const headings = document.blocks.filter((block) => block.kind === 'heading');
		const figures = document.blocks.filter(({ kind: each }) => each === 'figure');
		const count = (tag: string) => tags.filter((each) => each === tag).length;
		for (const level of [1, 2, 3] as const) {
			const own = headings.filter((each) => each.level === level).length;
			expect(count(`H${level + 1}`), `level ${level}`).toBe(own);
		}
		expect(count('Figure') > 0).toBe(figures.length > 0);
		expect(count('TH')).toBeGreaterThanOrEqual(
			tablesOf(document).reduce((sum, { columns }) => sum + columns.length, 0),
		);
		expect(bookmarks.map(squeezed)).toEqual(
			expect.arrayContaining(headings.map((each) => squeezed(headingText(each)))),
		);
		expect({ rasterImages, fontsOutside }).toEqual({ rasterImages: 0, fontsOutside: [] });
		const imprint = pages.findLastIndex((page) => /Printed ?by|印发/u.test(page));
		// A blank page may stand before the imprint, so that it is on an even one.
		expect(pages.filter((page, at) => page === '' && at !== imprint - 1)).toEqual([]);
	});

	test('the workbook holds every cell and every note, and the numbers of the marts', async () => {
		const { sheets } = await readXlsx(file('xlsx'));
		const tables = tablesOf(document);
		expect(sheets.slice(1).map(({ name }) => name)).toEqual(tables.map(({ number }) => number));
		for (const [index, table] of tables.entries()) {
			const printed = sheets[index + 1]?.rows ?? [];
			for (const [place, row] of table.rows.entries()) {
				table.columns.forEach(({ name, format }, column) => {
					const cell = printed[place + 3]?.[column] ?? null;
					const value = row[name] ?? null;
					if (typeof value === 'number') {
						expect(cell).toBeCloseTo(value * (format === 'points' ? 100 : 1), 9);
					} else if (value === null) {
						expect(cell ?? '').toBe(missingMark(row[`${name}_status`]).symbol);
					} else if (format === 'text') expect(cell ?? '').toBe(value);
				});
			}
			const below = printed.slice(3 + table.rows.length).map(([first]) => String(first));
			for (const note of [...table.notes, table.source].filter(Boolean)) {
				expect(below.some((line) => line.endsWith(note))).toBe(true);
			}
		}
		const all = sheets.slice(1).flatMap((sheet) => sheet.rows);
		for (const row of rows) expect(all.some((printed) => holds(printed, row))).toBe(true);
	});
});

/** The cover is no block: what it says with a number. */
function noticePieces({ notice, titleLines, subtitle }: ReportDocument): readonly string[] {
	const body = notice?.body.map(plainText) ?? [];
	return [...body, ...titleLines, ...subtitle].map(squeezed);
}

function holds(printed: readonly unknown[], row: MartRow): boolean {
	return row.every((cell, index) => {
		const found = printed[index];
		if (typeof cell === 'string') return found === cell;
		return typeof found === 'number' && Math.abs(found - cell.value) < 1e-6;
	});
}
