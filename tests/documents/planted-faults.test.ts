import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '#lib/domain/document.ts';
import { toDocx } from '#lib/server/documents/docx/document.ts';
import { toHtml } from '#lib/server/documents/html/document.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import { proofLines, proofOf } from '#lib/server/documents/proof.ts';
import { zipped } from '#lib/server/documents/zip.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { unzipped } from './unzip.ts';

const cases = [
	{ kind: 'fit', language: 'zh', edition: 'full', school: null },
	{ kind: 'quality', language: 'en', edition: 'full', school: '320282Z01' },
	{ kind: 'meeting', language: 'zh', edition: 'full', school: null },
] as const;

const documents = new Map<(typeof cases)[number], ReportDocument>();

beforeAll(async () => {
	await withRelease(null, async () => {
		for (const each of cases) documents.set(each, await loadDocument(each));
	});
}, 120_000);

afterAll(closeReleases);

/** Where a percentage, or a number in a cell of a table, is read: not in the attributes of the markup. */
function readPlaces(markup: string, pattern: RegExp): readonly number[] {
	return [...markup.matchAll(pattern)].flatMap(({ index, 0: text }) => {
		const tag = markup.lastIndexOf('<', index);
		const isInTag = tag > markup.lastIndexOf('>', index);
		const isLabel = /(aria-label|descr)="[^"]*$/.test(markup.slice(tag, index));
		return isInTag && !isLabel ? [] : [index + Math.max(0, text.search(/\d/))];
	});
}

function withOtherDigit(text: string, place: number, shift: number): string {
	const digit = (Number(text[place]) + shift) % 10;
	return text.slice(0, place) + String(digit) + text.slice(place + 1);
}

const patterns = { percentage: /\d+(\.\d+)?(?=[%％])/g, cell: /(?<=<data[^>]*>)[−\d.,]+/g };

function document(each: (typeof cases)[number]): ReportDocument {
	const found = documents.get(each);
	if (found === undefined) throw new Error('not loaded');
	return found;
}

describe.each(cases)('$kind $language', (each) => {
	test.each(['percentage', 'cell'] as const)(
		'one other digit in any %s of the finished page is found',
		(where) => {
			const report = document(each);
			const html = toHtml(report).toString('utf8');
			const body = html.indexOf('<body>');
			const places = readPlaces(html, patterns[where]).filter((place) => place > body);
			expect(places.length).toBeGreaterThan(10);
			expect(proofLines(proofOf(report, 'html', Buffer.from(html)))).toEqual([]);
			fc.assert(
				fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, shift) => {
					const changed = Buffer.from(withOtherDigit(html, place, shift));
					const context = html.slice(place - 40, place + 10);
					expect(proofLines(proofOf(report, 'html', changed)), context).not.toEqual([]);
				}),
				{ numRuns: process.env['WENHE_LONG'] ? 200 : 12 },
			);
		},
	);

	test('one other digit in any percentage of the finished Word file is found', () => {
		const report = document(each);
		const files = unzipped(toDocx(report));
		const xml = files.get('word/document.xml')?.toString('utf8') ?? '';
		const places = readPlaces(xml, patterns.percentage);
		expect(places.length).toBeGreaterThan(10);
		fc.assert(
			fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, shift) => {
				const content = withOtherDigit(xml, place, shift);
				const entries = [...files].map(([path, bytes]) => ({
					path,
					content: path === 'word/document.xml' ? content : bytes,
				}));
				expect(proofLines(proofOf(report, 'docx', zipped(entries)))).not.toEqual([]);
			}),
			{ numRuns: process.env['WENHE_LONG'] ? 200 : 12 },
		);
	});

	test.each(['html', 'docx'] as const)(
		'every percentage of the %s is computed again or stated by the release',
		(format) => {
			const report = document(each);
			const file = format === 'html' ? toHtml(report) : toDocx(report);
			const proof = proofOf(report, format, file);
			expect(proof?.unverified).toEqual([]);
			expect(proof?.checked).toBeGreaterThan(5);
			expect(proof?.stated).toBeGreaterThan(5);
		},
	);
});
