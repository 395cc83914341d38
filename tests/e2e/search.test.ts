import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';
import { accessibilityProblems } from './axe.ts';
import { openReader } from './reader.ts';

const warehouse = resolve(process.env['WENHE_WAREHOUSE'] ?? 'data/warehouse');
const folder = join(warehouse, process.env['WENHE_REGION'] ?? 'yixing', 'releases');
const [older = ''] = readdirSync(folder).sort();
const browser = await openBrowser();

test('a reader with a keyboard goes from any page to a major by its initials', async () => {
	const { context, page, watch } = await openReader(browser, site);
	await page.goto('/zh/calendar', { waitUntil: 'networkidle' });
	await page.keyboard.press('/');
	await page.keyboard.type('dxdl', { delay: 20 });
	const first = page.getByRole('option', { name: '电线电缆制造技术' }).first();
	await first.waitFor();
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.keyboard.press('ArrowDown');
	expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/zh\/majors\/\d+/);
	expect(await page.locator('h1').textContent()).toContain('电线电缆制造技术');
	expect(watch.problems).toEqual([]);
	await context.close();
});

test('Escape closes the suggestions, and Enter alone asks for all results', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/en/schools', { waitUntil: 'networkidle' });
	await page.keyboard.press('/');
	await page.keyboard.type('ceramic', { delay: 20 });
	await page.getByRole('option').first().waitFor();
	await page.keyboard.press('Escape');
	expect(await page.getByRole('option').count()).toBe(0);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/en\/search\?q=ceramic/);
	expect(await page.getByRole('heading', { name: /Majors \d/ }).count()).toBe(1);
	await context.close();
});

test('without a script the form answers, and what it names exists', async () => {
	for (const [language, query] of [
		['zh', '技术'],
		['en', 'technology'],
		['zh', 'kuaiji'],
		['en', 'school'],
		['zh', '率'],
	] as const) {
		const response = await fetch(
			`${site.origin}/${language}/search?q=${encodeURIComponent(query)}`,
		);
		const html = await response.text();
		const main = html.slice(html.indexOf('<main'));
		const links = [...main.matchAll(/<li[\s\S]*?href="([^"#]+)/g)].map(([, href = '']) => href);
		expect(links.length).toBeGreaterThan(0);
		for (const href of new Set(links)) {
			const found = await fetch(site.origin + href.replaceAll('&amp;', '&'));
			expect([href, found.status]).toEqual([href, 200]);
		}
	}
});

test('a search within an older release stays in it', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto(`/zh/search?release=${older}`, { waitUntil: 'networkidle' });
	await page.locator('main').getByRole('searchbox').fill('陶瓷');
	await page.locator('main').getByRole('button', { name: '搜索' }).click();
	await page.waitForURL(/q=/);
	expect(new URL(page.url()).searchParams.get('release')).toBe(older);
	expect(await page.locator('main li a').first().getAttribute('href')).toContain(older);
	await context.close();
});
