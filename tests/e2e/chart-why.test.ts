import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';
import { accessibilityProblems } from './axe.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

const fan = '#cluster-employment [data-chart]';

async function openFan(page: Page, path = '/zh/clusters/cables'): Promise<Locator> {
	await page.goto(path, { waitUntil: 'networkidle' });
	const drawing = page.locator(fan);
	await drawing.scrollIntoViewIfNeeded();
	return drawing;
}

async function enliven(drawing: Locator): Promise<void> {
	await drawing.focus();
	await drawing.locator('.cursor-ring').waitFor({ state: 'attached' });
}

/** The number that the page explains, as the chart says it. */
async function explained(page: Page): Promise<string> {
	await page.waitForURL(/\/why\/cluster-employment\/employee_count/);
	return page.title();
}

function lastNumber(text: string): string {
	return text.match(/[\d,]+/g)?.at(-1) ?? '?';
}

test('Enter on a value that the arrow keys reached asks where it comes from', async () => {
	const { context, page, watch } = await openReader(browser, site);
	const drawing = await openFan(page);
	await enliven(drawing);
	expect(await page.locator('#spoken').textContent()).toContain('回车');
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	const said = (await page.locator('#spoken').textContent()) ?? '';
	expect(said).toMatch(/实际 [\d,]+$/);
	expect(await accessibilityProblems(page)).toEqual([]);
	await page.keyboard.press('Enter');
	expect(await explained(page)).toContain(lastNumber(said));
	expect(watch.problems).toEqual([]);
	await context.close();
});

test('Tab leads into the link of the value, and Enter follows it once', async () => {
	const { context, page } = await openReader(browser, site);
	const drawing = await openFan(page);
	await enliven(drawing);
	await page.keyboard.press('End');
	await page.keyboard.press('Tab');
	const link = drawing.locator('.cursor-tip a');
	expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
	expect(await link.isVisible()).toBe(true);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/why\/cluster-employment/);
	await page.goBack();
	expect(new URL(page.url()).pathname).toBe('/zh/clusters/cables');
	await context.close();
});

test('a click on a value asks where it comes from, in the release that is read', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/en/data');
	const release = await page.evaluate(() =>
		[...document.querySelectorAll('a[href*="release="]')]
			.map((each) => new URL((each as HTMLAnchorElement).href).searchParams.get('release') ?? '')
			.toSorted()
			.at(0),
	);
	const drawing = await openFan(page, `/en/clusters/cables?release=${String(release)}`);
	await drawing.hover();
	const tip = drawing.locator('.cursor-tip');
	await tip.waitFor({ state: 'visible' });
	const said = (await tip.locator('span').textContent()) ?? '';
	await drawing.click();
	expect(new URL(page.url()).searchParams.get('release')).toBe(release);
	expect(await explained(page)).toContain(/[a-z] ([\d,]+)/.exec(said)?.[1] ?? '?');
	await context.close();
});

test('a finger reads a value first, and follows its link second', async () => {
	const { context, page } = await openReader(browser, site, { screen: 'phone', hand: 'finger' });
	const drawing = await openFan(page);
	await drawing.tap();
	const link = drawing.locator('.cursor-tip a');
	await link.waitFor({ state: 'visible' });
	expect(new URL(page.url()).pathname).toBe('/zh/clusters/cables');
	await link.tap();
	await page.waitForURL(/\/why\/cluster-employment/);
	await context.close();
});

test('drawn anew for the whole screen, it has one cursor and asks once', async () => {
	const { context, page } = await openReader(browser, site);
	const drawing = await openFan(page);
	await enliven(drawing);
	await page.locator('#cluster-employment [data-full]').click();
	await page.waitForFunction(() => document.fullscreenElement !== null);
	await enliven(drawing);
	await page.waitForTimeout(300);
	expect(await drawing.locator('.cursor-ring').count()).toBe(1);
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	const said = (await page.locator('#spoken').textContent()) ?? '';
	await page.keyboard.press('Enter');
	expect(await explained(page)).toContain(lastNumber(said));
	await page.goBack();
	expect(new URL(page.url()).pathname).toBe('/zh/clusters/cables');
	await context.close();
});
