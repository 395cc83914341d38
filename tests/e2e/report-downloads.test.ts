import { readXlsx } from 'hucre/xlsx';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentFormats, documentKinds, type Edition, editions } from '#lib/domain/document.ts';
import { type Language, languages } from '#lib/domain/text.ts';
import { readDocx, readHtml } from '#lib/server/documents/read-back.ts';
import { openState, type State } from '#lib/state/database.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import { startSite, type Site } from '../../scripts/site.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { addPeople, type Jar, visitorsOf } from './visitors.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenhe-downloads-'));
const own = '320282Z01';
const other = '320282Z04';
let site: Site;
let state: State;
const { ask, signedIn } = visitorsOf(() => site);
const readers = new Map<string, Jar>();

/** The sample region as if its data were official: only then does an edition depend on who asks. */
function officialWarehouse(): string {
	const warehouse = join(folder, 'warehouse');
	const sample = resolve(process.env['WENHE_WAREHOUSE'] ?? 'data/warehouse', 'yixing');
	const release = readFileSync(join(sample, 'current'), 'utf8').trim();
	const target = join(warehouse, 'yixing', 'releases', release);
	cpSync(join(sample, 'releases', release), target, { recursive: true });
	writeFileSync(join(warehouse, 'yixing', 'current'), `${release}\n`);
	const path = join(target, 'manifest.json');
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as { region: Record<string, unknown> };
	manifest.region['kind'] = 'official';
	writeFileSync(path, JSON.stringify(manifest));
	return warehouse;
}

beforeAll(async () => {
	const environment = { WENHE_STATE: join(folder, 'state'), WENHE_WAREHOUSE: officialWarehouse() };
	site = await startSite(environment);
	state = openState(join(folder, 'state', 'yixing'), readStateTexts());
	await addPeople(state, [
		['规划', 'planner', null],
		['评估', 'evaluator', null],
		['管理', 'administrator', null],
		['学校', 'school', own],
	]);
	readers.set('nobody', { cookies: new Map() });
	for (const name of ['规划', '评估', '管理', '学校']) readers.set(name, await signedIn(name));
});

afterAll(async () => {
	state.close();
	await site.stop();
});

async function statusOf(reader: string, path: string): Promise<number> {
	const response = await ask(readers.get(reader) ?? { cookies: new Map() }, { path });
	await response.arrayBuffer();
	return response.status;
}

const matrix = documentKinds.flatMap((kind) =>
	editions.flatMap((edition) =>
		(kind === 'quality' ? [null, own, other] : [null]).map((school) => ({ kind, edition, school })),
	),
);

/** Written out by hand: nobody sees what is undecided, a school its own and the region's, the office everything. */
function isFor(reader: string, { kind, edition, school }: (typeof matrix)[number]): boolean {
	if (edition === 'public') return kind === 'fit' || kind === 'quality';
	if (reader === 'nobody') return false;
	return reader !== '学校' || school !== other;
}

test.each(matrix)('who gets $kind $edition $school', async ({ kind, edition, school }) => {
	const query = new URLSearchParams({ edition, ...(school === null ? {} : { school }) });
	for (const reader of readers.keys()) {
		const status = await statusOf(reader, `/zh/reports/${kind}.html?${query.toString()}`);
		const expected = isFor(reader, { kind, edition, school }) ? 200 : 404;
		expect(`${reader} ${String(status)}`).toBe(`${reader} ${String(expected)}`);
	}
});

test('without a choice the public edition is given, and wrong questions are refused', async () => {
	const plain = await ask({ cookies: new Map() }, { path: '/zh/reports/fit.html' });
	expect(plain.headers.get('content-disposition')).toContain('-public-zh-');
	expect(await statusOf('规划', '/zh/reports/fit.html?edition=secret')).toBe(400);
	expect(await statusOf('规划', `/zh/reports/fit.html?school=${own}`)).toBe(400);
	expect(await statusOf('规划', '/zh/reports/quality.html?school=nowhere')).toBe(404);
	expect(await statusOf('规划', '/zh/reports/fit.csv?edition=full')).toBe(404);
	expect(await statusOf('规划', '/zh/reports/fit.odt')).toBe(404);
});

const types: Readonly<Record<string, RegExp>> = {
	html: /^text\/html; charset=utf-8$/,
	docx: /wordprocessingml\.document$/,
	pdf: /^application\/pdf$/,
	xlsx: /spreadsheetml\.sheet$/,
	csv: /^text\/csv/,
	json: /^application\/json/,
};

const titles: Readonly<Record<Language, RegExp>> = {
	zh: /吻合度状况报告|就业质量年度报告|停止招生专业目录|联席会议材料/,
	en: /Fit of majors|[Ee]mployment quality|majors to expand|Coordination meeting/,
};

/** Opens the file as a program would, and gives what it says. */
const openers: Readonly<Record<string, (body: Buffer) => string | Promise<string>>> = {
	html: (body) => readHtml(body).paragraphs.join('\n'),
	docx: (body) => readDocx(body).paragraphs.join('\n'),
	pdf: (body) => readPdf(body).title,
	xlsx: async (body) => String((await readXlsx(body)).sheets[0]?.rows[0]?.[0]),
	csv: (body) => body.toString(),
	json: (body) => (JSON.parse(body.toString()) as { readonly title: string }).title,
};

async function download(file: string, edition: Edition, language: Language) {
	const path = `/${language}/reports/${file}?edition=${edition}`;
	const jar = readers.get('规划') ?? { cookies: new Map<string, string>() };
	const response = await ask(jar, { path });
	return { response, body: Buffer.from(await response.arrayBuffer()) };
}

/** Printing takes seconds; the command's test prints and reads the others. */
function isPrinted(language: Language, edition: Edition): boolean {
	return process.env['WENHE_LONG'] !== undefined || (language === 'zh' && edition === 'full');
}

describe.each(documentKinds)('%s', (kind) => {
	const possible = editions.filter(
		(edition) => edition === 'full' || isFor('nobody', { kind, edition, school: null }),
	);

	test.each(
		languages.flatMap((language) => possible.map((edition) => [language, edition] as const)),
	)(
		'every format in %s, %s edition, opens',
		async (language, edition) => {
			const own = documentFormats.filter((format) => kind === 'lists' || !/csv|json/.test(format));
			for (const format of own.filter((each) => each !== 'pdf' || isPrinted(language, edition))) {
				const { response, body } = await download(`${kind}.${format}`, edition, language);
				expect(`${format} ${String(response.status)}`).toBe(`${format} 200`);
				expect(response.headers.get('content-type')).toMatch(types[format] ?? /^$/);
				expect(Number(response.headers.get('content-length'))).toBe(body.length);
				expect(response.headers.get('content-disposition')).toMatch(
					new RegExp(
						`attachment; filename="yixing-${kind}-\\d{4}-${edition}-${language}-[\\w-]+\\.${format}"`,
					),
				);
				expect(response.headers.get('cache-control')).toBe('private, no-store');
				const said = await openers[format]?.(body);
				expect(said, format).toMatch(format === 'csv' ? /proposal/ : titles[language]);
			}
		},
		120_000,
	);
});
