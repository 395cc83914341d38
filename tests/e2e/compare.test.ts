import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { openBrowser, site } from './open.ts';
import { foreignWords } from './purity.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

test('a planner who knows no codes compares two majors by links alone', async () => {
	const { context, page } = await openReader(browser, site, { scripts: 'off' });
	await page.goto('/en/compare');
	expect(await page.locator('.index .candidates').count()).toBeGreaterThan(5);
	const first = page.locator('.candidates a').first();
	const name = (await first.innerText()).replace(/^\+ /, '');
	await first.click();
	expect(await page.locator('.chosen li').innerText()).toContain(name);
	expect(await page.locator('figure').count()).toBe(0);
	await page.locator('.candidates a').first().click();
	expect(await page.locator('.chosen li').count()).toBe(2);
	expect(await page.locator('figure').count()).toBeGreaterThan(3);
	await context.close();
});

test('what stands side by side is what the files hold, with one scale for all', async () => {
	const { context, page } = await openReader(browser, site);
	const items = ['cables', 'ceramics', 'integrated_circuits'];
	await page.goto(`/zh/compare?kind=cluster&${items.map((each) => `item=${each}`).join('&')}`);
	const figures = page.locator('figure[data-figure]');
	expect(await figures.count()).toBeGreaterThan(2);
	for (const figure of await figures.all()) {
		const shown = await figure.locator('tbody tr').count();
		const href = await figure.locator('a[href*=".csv?"]').first().getAttribute('href');
		const csv = await (await fetch(site.origin + (href ?? ''))).text();
		const rows: string[][] = parse(csv, { bom: true });
		expect(rows.length - 1).toBe(shown);
		const names = new Set(rows.slice(1).map((row) => row[0]));
		expect(names.size).toBe(items.length);
	}
	await context.close();
});

test('an address with codes that do not exist, twice the same or too many still answers', async () => {
	const codes = Array.from({ length: 12 }, (_, index) => `item=${2016 + index}`).join('&');
	for (const [query, chosen] of [
		['kind=major&item=000000&item=nonsense', 0],
		['kind=school&item=320282Z01&item=320282Z01', 1],
		[`kind=year&${codes}`, 7],
		['kind=planet', 0],
	] as const) {
		const response = await fetch(`${site.origin}/en/compare?${query}`);
		expect(response.status, query).toBe(200);
		const chips = (await response.text()).match(/class="remove /g)?.length ?? 0;
		expect([query, chips]).toEqual([query, chosen]);
	}
});

test.each([
	['/zh/compare?kind=occupation', 'zh'],
	['/en/compare', 'en'],
	['/en/compare?kind=school&item=320282Z01', 'en'],
] as const)('%s is accessible, in one language, in both themes', async (path, language) => {
	for (const theme of ['light', 'dark'] as const) {
		const { context, page } = await openReader(browser, site, { theme, screen: 'phone' });
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await accessibilityProblems(page)).toEqual([]);
		expect(await foreignWords(page, language)).toEqual([]);
		await context.close();
	}
});
