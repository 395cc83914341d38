import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPdf } from '../documents/read-pdf.ts';
import { openBrowser, site } from './open.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

/** A PDF states words without spaces. */
function bare(text: string): string {
	return text.normalize('NFKC').replaceAll(/\s+/g, '');
}

/** The head of every table as it is printed, and its rows without their names, which are painted later. */
async function tablesOf(page: Page): Promise<readonly { head: string; rows: string[] }[]> {
	const tables = await page.locator('main table:has(thead)').evaluateAll((found) =>
		found.map((table) => ({
			head: [...table.querySelectorAll('thead th')].map((cell) => {
				const copy = cell.cloneNode(true) as Element;
				for (const button of copy.querySelectorAll('[popovertarget]')) button.remove();
				return copy.textContent;
			}),
			rows: [...table.querySelectorAll('tbody tr')].map((row) =>
				[...row.querySelectorAll('td')].map((cell) => cell.textContent).join(''),
			),
		})),
	);
	return tables.map(({ head, rows }) => ({ head: bare(head.join('')), rows: rows.map(bare) }));
}

test.each(['/zh/clusters/cables', '/zh/majors/460116', '/zh/majors'])(
	'%s on paper names its release on every sheet and leaves no head of a table without rows',
	async (path) => {
		const { context, page } = await openReader(browser, site);
		await page.goto(path, { waitUntil: 'networkidle' });
		const release = await page.locator('[data-release]').first().getAttribute('data-release');
		const tables = await tablesOf(page);
		const { pages, rasterImages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
		expect(rasterImages).toBe(0);
		const heads: string[] = [];
		const lonely: string[] = [];
		for (const [index, sheet] of pages.map(bare).entries()) {
			expect(sheet).toContain(release ?? 'no release');
			for (const { head, rows } of tables.filter((table) => sheet.includes(table.head))) {
				heads.push(head);
				if (!rows.some((row) => sheet.includes(row))) lonely.push(`${index + 1}: ${head}`);
			}
		}
		expect(heads.length).toBeGreaterThan(1);
		expect(lonely).toEqual([]);
		await context.close();
	},
);
