import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument, TableBlock } from '#lib/domain/document.ts';
import { cellText } from '#lib/documents/cells.ts';
import { headingText } from '#lib/documents/captions.ts';
import { plainText } from '#lib/documents/inline.ts';
import { requiredContents } from '#lib/documents/quality/required.ts';
import { toDocx } from '#lib/server/documents/docx/document.ts';
import { toHtml } from '#lib/server/documents/html/document.ts';
import { reportPages } from '#lib/server/documents/layout/pages.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import { papers } from '#lib/server/documents/paper.ts';
import { csvTwin, jsonTwin } from '#lib/server/documents/twin.ts';
import { toWorkbook } from '#lib/server/documents/xlsx.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { releaseRows } from './mart-rows.ts';
import { readDocx } from './read-docx.ts';

const cases = [
	{ kind: 'fit', language: 'zh', edition: 'full', school: null },
	{ kind: 'fit', language: 'en', edition: 'public', school: null },
	{ kind: 'quality', language: 'zh', edition: 'full', school: null },
	{ kind: 'quality', language: 'en', edition: 'full', school: '320282Z01' },
	{ kind: 'quality', language: 'zh', edition: 'public', school: '320282Z05' },
	{ kind: 'lists', language: 'zh', edition: 'full', school: null },
	{ kind: 'lists', language: 'en', edition: 'full', school: null },
	{ kind: 'meeting', language: 'zh', edition: 'full', school: null },
	{ kind: 'meeting', language: 'en', edition: 'full', school: null },
] as const;

type Case = (typeof cases)[number];

const documents = new Map<Case, ReportDocument>();
let folder = '';

beforeAll(async () => {
	await withRelease(null, async ({ release }) => {
		folder = release.folder;
		for (const each of cases) documents.set(each, await loadDocument(each));
	});
}, 120_000);

afterAll(closeReleases);

function documentOf(each: Case): ReportDocument {
	const document = documents.get(each);
	if (document === undefined) throw new Error('not loaded');
	return document;
}

const tablesOf = (document: ReportDocument) =>
	document.blocks.filter((block): block is TableBlock => block.kind === 'table');

describe.each(cases)('$kind $language $edition $school', (each) => {
	test('the DOCX holds every heading, paragraph and cell of the report, and nothing is formatted directly', () => {
		const document = documentOf(each);
		const read = readDocx(toDocx(document));
		const texts = read.paragraphs.map(({ text }) => text);
		for (const block of document.blocks) {
			if (block.kind === 'heading') expect(texts).toContain(headingText(block));
			if (block.kind === 'paragraph')
				expect(texts.join('')).toContain(readable(plainText(block.content)));
		}
		const grids = read.tables.filter(({ heads }) => heads > 0);
		const printed = tablesOf(document);
		expect(grids.map(({ rows }) => rows.slice(1))).toEqual(
			printed.map((table) =>
				table.rows.map((row) =>
					table.columns.map((column) => cellText(row, column, document.language)),
				),
			),
		);
		const used = new Set(read.paragraphs.map(({ style }) => style));
		expect([...used].filter((style) => !read.styleIds.has(style))).toEqual([]);
		const xml = read.files.get('word/document.xml')?.toString() ?? '';
		expect(xml).not.toMatch(/<w:rFonts|<w:sz |<w:spacing|<w:ind |<w:jc w:val="(both|right)"/);
	});

	test('the same report gives the same bytes', async () => {
		const document = documentOf(each);
		const again = await withRelease(null, () => loadDocument(each));
		expect(toHtml(again).equals(toHtml(document))).toBe(true);
		expect(toDocx(again).equals(toDocx(document))).toBe(true);
		expect((await toWorkbook(again)).equals(await toWorkbook(document))).toBe(true);
	});

	test('the workbook has a cover and a sheet for every table, with numbers as numbers', async () => {
		const document = documentOf(each);
		const { sheets } = await readXlsx(await toWorkbook(document));
		const tables = tablesOf(document);
		expect(sheets.slice(1).map(({ name }) => name)).toEqual(tables.map(({ number }) => number));
		for (const [index, table] of tables.entries()) {
			const rows = sheets[index + 1]?.rows.slice(3) ?? [];
			for (const [place, row] of table.rows.entries()) {
				table.columns.forEach(({ name, format }, column) => {
					const value = row[name];
					if (typeof value !== 'number' || format === 'points') return;
					expect(rows[place]?.[column]).toBeCloseTo(value, 9);
				});
			}
		}
	});

	test('tables and figures are numbered without a gap and every table says its date', () => {
		const document = documentOf(each);
		const numbered = (kind: 'table' | 'figure') =>
			document.blocks.flatMap((block) =>
				block.kind === kind ? [Number(/\d+/.exec(block.number)?.[0])] : [],
			);
		for (const kind of ['table', 'figure'] as const) {
			expect(numbered(kind)).toEqual(numbered(kind).map((_, index) => index + 1));
		}
		expect(tablesOf(document).filter(({ asOf }) => asOf === '')).toEqual([]);
		const ids = document.blocks.flatMap((block) => ('id' in block ? [block.id] : []));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('pages of the contents rise, and each heading has one', () => {
		const document = documentOf(each);
		const pages = [...reportPages(document, papers[document.language]).headings.values()];
		expect(pages).toHaveLength(document.blocks.filter(({ kind }) => kind === 'heading').length);
		expect(pages).toEqual(pages.toSorted((a, b) => a - b));
		expect(pages[0]).toBeGreaterThan(1);
	});

	test('the notice stays on its page, and the imprint ends an even one', () => {
		const document = documentOf(each);
		const paper = papers[document.language];
		const { headings, turns } = reportPages(document, paper);
		expect(headings.size).toBeGreaterThan(0);
		const xml = readDocx(toDocx(document)).files.get('word/document.xml')?.toString() ?? '';
		const starts = xml.match(/"PageStart"/g)?.length ?? 0;
		const breaks = document.blocks.filter(({ kind }) => kind === 'page-break').length;
		expect(starts).toBe(2 + breaks + turns + document.forms.length);
		expect(turns).toBeLessThanOrEqual(2);
	});

	test('says that the data are synthetic', () => {
		expect(toHtml(documentOf(each)).toString()).toMatch(/合成示例数据|synthetic/);
	});
});

/** Blanks stand in brackets. */
function readable(text: string): string {
	return text.slice(0, 12).replace(/[{}]/g, '');
}

test('the fit report prints the fit of the marts', async () => {
	const rows = await releaseRows<{ level: string; fit: number; mismatched_count: number }>(
		folder,
		`select level, fit, mismatched_count from marts.structure_fit join marts.areas using (area_code)
		where is_main and scenario = 'base' and partition = 'clusters' and value_kind <> 'projection' and fit is not null
		qualify year = max(year) over ()`,
	);
	const document = documentOf(cases[0]);
	const paragraphs = readDocx(toDocx(document)).paragraphs.map(({ text }) => text);
	expect(rows.length).toBeGreaterThan(0);
	for (const { fit, mismatched_count } of rows) {
		const sentence = `吻合度为${(fit * 100).toFixed(1)}%`;
		const found = paragraphs.find((text) => text.includes(sentence)) ?? '';
		expect(found).toContain(`结构错配人数${Math.round(mismatched_count)}人`);
	}
});

test('the annual report prints the placement rates of the marts, and gives every required content', async () => {
	const rows = await releaseRows<{ rate: number; graduates: number }>(
		folder,
		`select indicator_value as rate, sample_size as graduates from marts.quality_indicators join marts.areas using (area_code)
		where is_main and unit = 'region' and indicator_id = 'placement_rate'
		qualify graduating_year = max(graduating_year) over ()`,
	);
	const document = documentOf(cases[2]);
	const text = readDocx(toDocx(document))
		.paragraphs.map((each) => each.text)
		.join('\n');
	expect(rows.length).toBeGreaterThan(0);
	for (const { rate, graduates } of rows) {
		expect(text).toContain(`毕业生${graduates.toLocaleString('en')}人`);
		expect(text).toContain(`毕业去向落实率${(rate * 100).toFixed(1)}%`);
	}
	const answered = new Set(
		document.blocks.flatMap((block) =>
			('answers' in block ? (block.answers ?? []) : []).map(({ item }) => item),
		),
	);
	expect(requiredContents.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual([]);
});

test('the machine-readable twin holds the entries of the lists, no more and no fewer', () => {
	const document = documentOf(cases[5]);
	const { entries } = JSON.parse(jsonTwin(document).toString()) as {
		readonly entries: readonly { readonly proposal: string; readonly major_name: string }[];
	};
	const deciding = tablesOf(document).filter(({ id }) => id.startsWith('deciding-'));
	expect(entries.map(({ major_name }) => major_name).toSorted()).toEqual(
		deciding.flatMap(({ rows }) => rows.map((row) => String(row['major_name']))).toSorted(),
	);
	expect(csvTwin(document).toString().trimEnd().split('\r\n')).toHaveLength(entries.length + 1);
});

test('the public edition holds no signal and no proposal', () => {
	const html = toHtml(documentOf(cases[4])).toString();
	expect(html).not.toMatch(/触发就业质量规则的专业点|提示供不应求/);
	const fit = toHtml(documentOf(cases[1])).toString();
	expect(fit).not.toMatch(/may run short|programs of emerging majors/);
});

test('nothing undecided has a public edition', async () => {
	const wanted = { kind: 'lists', language: 'zh', edition: 'public', school: null } as const;
	await expect(withRelease(null, () => loadDocument(wanted))).rejects.toThrow(
		'has no public edition',
	);
});

test('an unknown school is refused with those that exist', async () => {
	const wanted = { kind: 'quality', language: 'zh', edition: 'full', school: 'nowhere' } as const;
	await expect(withRelease(null, () => loadDocument(wanted))).rejects.toThrow('320282Z01');
});
