import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { openBrowser, site } from './open.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

/** How a reader follows a link: with a pointer, or with nothing but Tab and Enter. */
type Follow = (page: Page, target: Locator) => Promise<void>;

async function byPointer(_: Page, target: Locator): Promise<void> {
	await target.click();
}

async function byKeyboard(page: Page, target: Locator): Promise<void> {
	const wanted = await target.elementHandle();
	for (let step = 0; step < 400; step += 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((element) => document.activeElement === element, wanted)) {
			await page.keyboard.press('Enter');
			return;
		}
	}
	throw new Error('Tab does not reach the link');
}

async function followTo(page: Page, follow: Follow, target: Locator): Promise<void> {
	const before = page.url();
	await follow(page, target);
	await page.waitForURL((url) => url.href !== before);
}

const readers: readonly (readonly [string, Follow])[] = [
	['a pointer', byPointer],
	['a keyboard only', byKeyboard],
];

describe.each(readers)('with %s', (_, follow) => {
	test('a planner gets from home to the evidence of a shortage in three steps', async () => {
		const { context, page } = await openReader(browser, site);
		await page.goto('/zh');
		const shortage = page.locator('tbody:has(tr.head.short) a').first();
		const name = await shortage.innerText();
		await followTo(page, follow, shortage);
		expect(await page.locator('h1').innerText()).toBe(name);
		await followTo(page, follow, page.locator('header a[href="#evidence"]').first());
		const evidence = await page.locator('#evidence').innerText();
		expect(evidence).toMatch(/规则[\s\S]*覆盖率低于/);
		expect(evidence).toMatch(/\d[\d,]*\s*次测算/);
		expect(evidence).toMatch(/90%不确定范围\s*\d+%～\d+%/);
		expect(evidence).toContain('何时解除');
		await context.close();
	});

	test('a school finds its weakest program and the peers of it', async () => {
		const { context, page } = await openReader(browser, site);
		await page.goto('/zh/schools');
		const schools = await page
			.locator('main table a[href*="/schools/"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		const weak: string[] = [];
		for (const href of new Set(schools)) {
			const html = await (await page.request.get(href)).text();
			if (html.includes('低于偶然波动范围的专业点')) weak.push(href);
		}
		const [href = ''] = weak;
		await followTo(page, follow, page.locator(`main table a[href="${href}"]`).first());
		const program = page.locator('.weakest a').first();
		const name = (await program.innerText()).trim();
		await followTo(page, follow, program);
		expect(await page.locator('h1').innerText()).toBe(name);
		const peers = page.locator('#major-schools');
		expect(await peers.locator('svg').count()).toBeGreaterThan(0);
		expect(await peers.locator('tbody tr').count()).toBeGreaterThan(0);
		expect(await peers.locator('.finding').innerText()).not.toBe('');
		expect(await page.locator('#quality-indicators .finding').innerText()).toContain(
			'低于偶然波动范围的有',
		);
		await context.close();
	});

	test('a journalist downloads a file that equals the table', async () => {
		const { context, page } = await openReader(browser, site);
		await page.goto('/en/schools');
		const link = page.locator('figure#schools a[href*=".csv"]').first();
		const download = page.waitForEvent('download');
		await follow(page, link);
		const file = await (await download).createReadStream();
		const rows: string[][] = parse(await text(file), {
			bom: true,
			relax_column_count: true,
		});
		const table = page.locator('figure#schools table').first();
		const shown = await table
			.locator('tbody tr')
			.evaluateAll((lines) =>
				lines.map((line) => [...line.children].map((cell) => cell.textContent.trim())),
			);
		const header = rows.findIndex((row) => row.includes('School'));
		expect(header).toBeGreaterThanOrEqual(0);
		const listed = rows.slice(header + 1).filter((row) => row.length > 1);
		expect(listed).toHaveLength(shown.length);
		for (const [index, cells] of shown.entries()) {
			const stated = cells.filter((cell) => !/^[*…/†∅—]$/.test(cell));
			for (const cell of stated) expect(listed[index]).toContain(cell.replaceAll(',', ''));
		}
		await context.close();
	});
});
