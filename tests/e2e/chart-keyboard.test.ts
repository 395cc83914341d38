import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartPoints } from '#lib/charts/index.ts';
import { readFigure } from '#lib/enhance/rows.ts';
import { openBrowser, site } from './open.ts';
import { openReader } from './reader.ts';

/** Pages that hold every kind of picture between them. */
const pages = [
	'/zh',
	'/zh/clusters',
	'/zh/clusters/cables?flow=all',
	'/en/majors/730301',
	'/zh/occupations/4-01-02-01',
	'/zh/schools/320282Z01',
	'/zh/schools/320282Z05/730301',
	'/en/methods/backtest',
	'/zh/calendar',
	'/zh/map',
	'/zh/explore',
];

const browser = await openBrowser();

/** What a picture says of itself, value by value, at the width that it has here. */
async function expected(drawing: Locator): Promise<readonly string[]> {
	const { chart, rows, params, height, width, lang } = await drawing.evaluate((element) => ({
		chart: element.dataset['chart'] ?? '',
		rows: element.dataset['rows'] ?? '',
		params: JSON.parse(element.dataset['params'] ?? '{}') as Record<string, string>,
		height: Number(element.dataset['height']),
		width: Math.round(element.clientWidth),
		lang: document.documentElement.lang,
	}));
	const points = chartPoints[chart];
	if (points === undefined) throw new Error(`no points of ${chart}`);
	const language = lang.startsWith('zh') ? 'zh' : 'en';
	const view = { language, width, height, params } as const;
	const sent = await readFigure(site.origin + rows);
	return points(sent.rows, view).map(({ text }) => text);
}

/** Every text that the arrow keys lead to, as a screen reader is given it. */
async function spoken(page: Page, drawing: Locator, count: number): Promise<readonly string[]> {
	await drawing.focus();
	await drawing.locator('.cursor-ring').waitFor({ state: 'attached' });
	await page.keyboard.press('Home');
	return drawing.evaluate((element, steps) => {
		const region = document.querySelector('#spoken');
		const heard = [region?.textContent ?? ''];
		for (let step = 1; step < steps; step += 1) {
			element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
			heard.push(region?.textContent ?? '');
		}
		return heard;
	}, count);
}

test.each(pages)('every value of every picture is reached and announced: %s', async (path) => {
	const { context, page } = await openReader(browser, site);
	await page.goto(path, { waitUntil: 'networkidle' });
	const drawings = await page.locator('[data-chart]').all();
	expect(drawings.length).toBeGreaterThan(0);
	for (const drawing of drawings) {
		const texts = await expected(drawing);
		expect(texts.length).toBeGreaterThan(0);
		expect(await spoken(page, drawing, texts.length)).toEqual(texts);
		expect(await page.locator('#spoken').getAttribute('aria-live')).toBe('polite');
	}
	await context.close();
});

test('the ribbon at the cursor of a flow stands out, and Escape puts it back', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/zh/clusters/cables', { waitUntil: 'networkidle' });
	const drawing = page.locator('#cluster-flow [data-chart]');
	await drawing.focus();
	await drawing.locator('.cursor-ring').waitFor({ state: 'attached' });
	await page.keyboard.press('ArrowDown');
	expect(await drawing.locator('.lit').count()).toBe(1);
	expect(await drawing.locator('.dim').count()).toBeGreaterThan(3);
	await page.keyboard.press('Escape');
	expect(await drawing.locator('.lit, .dim').count()).toBe(0);
	await context.close();
});

test('a flow is chosen by keyboard; table, file and picture then hold that one alone', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/zh/clusters/cables', { waitUntil: 'networkidle' });
	const whole = await page.locator('#cluster-flow tbody tr').count();
	const list = page.locator('#cluster-flow select');
	await list.focus();
	const wanted = await list
		.locator('optgroup')
		.last()
		.locator('option')
		.first()
		.getAttribute('value');
	await list.selectOption(wanted);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForURL(/[?&]flow=/);
	expect(new URL(page.url()).searchParams.get('flow')).toBe(wanted);
	const rows = await page.locator('#cluster-flow tbody tr').count();
	expect(rows).toBeGreaterThan(0);
	expect(rows).toBeLessThan(whole);
	const file = await page.locator('#cluster-flow a[href*=".csv"]').getAttribute('href');
	const lines = (await (await fetch(site.origin + (file ?? ''))).text()).trim().split('\n');
	expect(lines).toHaveLength(rows + 1);
	expect(lines.slice(1).every((line) => line.includes(wanted ?? '?'))).toBe(true);
	await context.close();
});
