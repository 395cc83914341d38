import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, startSite, type Site } from '../../scripts/site.ts';
import { accessibilityProblems } from './axe.ts';
import { foreignWords } from './purity.ts';
import { openReader } from './reader.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([
		startSite({ WENHE_CONSOLE_DEADLINE: '6000' }),
		launchBrowser(),
	]);
});

afterAll(async () => {
	await browser.close();
	await site.stop();
});

const address = (q: string) => `/zh/explore/sql?${new URLSearchParams({ q }).toString()}`;

test('every example answers with rows, on an accessible page in one language', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/en/explore/sql', { waitUntil: 'networkidle' });
	expect(await accessibilityProblems(page)).toEqual([]);
	expect(await foreignWords(page, 'en')).toEqual([]);
	const examples = await page
		.locator('.actions a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	expect(examples.length).toBeGreaterThan(3);
	for (const href of examples) {
		await page.goto(href);
		expect(await page.locator('.result tbody tr').count(), href).toBeGreaterThan(0);
	}
	await context.close();
});

test('the files hold the rows of the table', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto(address('select major_code, name_zh from majors order by all limit 7'));
	expect(await page.locator('.result tbody tr').count()).toBe(7);
	const hrefs = await page
		.locator('.result a[download]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	const files = await Promise.all(hrefs.map((href) => fetch(site.origin + href)));
	expect(files.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	const [csv] = files;
	const lines = ((await csv?.text()) ?? '').trim().split(/\r?\n/);
	expect(lines.filter((line) => /^"?\d/.test(line))).toHaveLength(7);
	await context.close();
});

test('a mistake is explained with its place, and no path is told', async () => {
	const { context, page } = await openReader(browser, site, { screen: 'phone', theme: 'dark' });
	await page.goto(address('select name_zh\nfrm majors'), { waitUntil: 'networkidle' });
	expect(await page.getByRole('alert').textContent()).toContain('第2行');
	expect(await accessibilityProblems(page)).toEqual([]);
	expect(await foreignWords(page, 'zh')).toEqual([]);
	for (const sql of ['pragma database_list', 'from duckdb_databases()', "from read_text('x')"]) {
		const html = await (await fetch(site.origin + address(sql))).text();
		expect(html).toContain('role="alert"');
		expect(html).not.toMatch(/marts\.duckdb|warehouse|node_modules/);
	}
	await context.close();
});

test('a reader who asks for too much does not keep others waiting', async () => {
	await fetch(`${site.origin}/zh/majors`);
	const heavy = fetch(
		site.origin + address('select count(*) from range(900000000000) a(x) where x % 7 = 8'),
	);
	const times: number[] = [];
	for (let round = 0; round < 25; round += 1) {
		const start = performance.now();
		const response = await fetch(`${site.origin}/zh/clusters?level=all&round=${String(round)}`);
		expect(response.status).toBe(200);
		await response.arrayBuffer();
		times.push(performance.now() - start);
	}
	const median = times.toSorted((a, b) => a - b)[12] ?? Infinity;
	expect(median).toBeLessThan(1000);
	const answer = await heavy;
	expect(await answer.text()).toContain('超过时限');
	expect(answer.headers.get('cache-control')).toContain('no-store');
});
