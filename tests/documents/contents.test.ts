import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '#lib/domain/document.ts';
import { headingText } from '#lib/documents/captions.ts';
import { squeezed } from '#lib/documents/lint/whole.ts';
import { toDocx } from '#lib/server/documents/docx/document.ts';
import { reportPages } from '#lib/server/documents/layout/pages.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import { papers } from '#lib/server/documents/paper.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const isWanted =
	process.env['WENHE_LONG'] !== undefined && has('soffice', '--version') && has('pdftotext', '-v');

const cases = [
	{ kind: 'fit', language: 'zh', edition: 'full', school: null },
	{ kind: 'quality', language: 'zh', edition: 'full', school: null },
	{ kind: 'quality', language: 'en', edition: 'public', school: '320282Z01' },
	{ kind: 'lists', language: 'zh', edition: 'full', school: null },
	{ kind: 'meeting', language: 'en', edition: 'full', school: null },
] as const;

/** A line misjudged at the foot of a page may move the few headings before the next break. */
const mostOff = 1 / 8;

afterAll(closeReleases);

/** Lines of every page as LibreOffice lays the Word file out. */
function officePages(document: ReportDocument): readonly (readonly string[])[] {
	const folder = mkdtempSync(join(tmpdir(), 'wenhe-contents-'));
	try {
		writeFileSync(join(folder, 'report.docx'), toDocx(document));
		const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
		const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
		execFileSync('soffice', [profile, ...convert, join(folder, 'report.docx')]);
		const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-']);
		const pages = text.toString().split('\f');
		return pages.map((page) => page.split('\n').map(squeezed));
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** How many pages each entry of the contents is off. */
function misplaced(document: ReportDocument): readonly number[] {
	const pages = officePages(document);
	const stated = reportPages(document, papers[document.language]).headings;
	return document.blocks.flatMap((block) => {
		if (block.kind !== 'heading' || block.level > 2) return [];
		const page = stated.get(block.id) ?? 0;
		const text = squeezed(headingText(block));
		const near = [0, 1, -1, 2, -2].find(
			(distance) => pages[page + distance - 1]?.includes(text) === true,
		);
		return [Math.abs(near ?? Number.POSITIVE_INFINITY)];
	});
}

describe.runIf(isWanted).each(cases)('$kind $language $edition', (each) => {
	test('the contents name the pages that an office program gives the headings', async () => {
		const document = await withRelease(null, () => loadDocument(each));
		const distances = misplaced(document);
		expect(distances.length).toBeGreaterThan(5);
		expect(Math.max(...distances)).toBeLessThanOrEqual(1);
		const off = distances.filter((distance) => distance > 0).length;
		expect(off / distances.length).toBeLessThan(mostOff);
	}, 120_000);
});
