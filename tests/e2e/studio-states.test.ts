import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';
import { accessibilityProblems } from './axe.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

const accounting = '320282Z01|2021|730301|ZZ';
const newMajor = '320282Z01|2021|660102|ZZ';

async function openStudio(path: string, options: Parameters<typeof openReader>[2] = {}) {
	const reader = await openReader(browser, site, options);
	await reader.page.goto(path);
	await reader.page.locator('[data-alive]').waitFor();
	return reader;
}

const plansIn = (page: Page) => new URL(page.url()).searchParams.getAll('plan');
const slider = (page: Page, cell: string) =>
	page.locator(`[data-cell="${cell}"] input[type=range]`);

/** Asks for a plan that protects a program which the lists stop. */
async function askTheImpossible(page: Page): Promise<void> {
	await page.locator('select[name=keptCell]').selectOption(accounting);
	await page.locator('input[type=text][name=keptReason]').fill('the only one in the town');
	await page.locator('form.finder fieldset button').first().click();
	await page.locator('input[name=lists]').check();
	await page.locator('form.finder button.main').click();
}

describe.each([
	['zh', 'light', 'desktop'],
	['en', 'dark', 'phone'],
] as const)('%s, %s, %s', (language, theme, screen) => {
	test('no barrier before an edit, after it, with a result and with a contradiction', async () => {
		const { context, page, watch } = await openStudio(`/${language}/studio`, { theme, screen });
		expect(await accessibilityProblems(page)).toEqual([]);
		await slider(page, accounting).press('ArrowLeft');
		expect(plansIn(page)).toHaveLength(1);
		for (const details of await page.locator('[data-studio] details').all()) {
			await details.evaluate((element) => {
				element.setAttribute('open', '');
			});
		}
		expect(await accessibilityProblems(page)).toEqual([]);
		await page.locator('form.finder button.main').click();
		await page.locator('.proposal table').first().waitFor({ timeout: 90_000 });
		expect(await accessibilityProblems(page)).toEqual([]);
		await askTheImpossible(page);
		await page.locator('.proposal li').first().waitFor({ timeout: 90_000 });
		expect(await page.locator('.proposal li').count()).toBe(2);
		expect(await accessibilityProblems(page)).toEqual([]);
		expect(watch.problems).toEqual([]);
		await context.close();
	}, 240_000);
});

describe('by keyboard and step by step', () => {
	test('a slider moves all intakes by arrow keys; undo, redo and reset go back and forth', async () => {
		const { context, page } = await openStudio('/en/studio');
		const fields = page.locator(`[data-cell="${accounting}"] input[type=number]`);
		const values = () =>
			fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
		const before = await values();
		await slider(page, accounting).press('ArrowRight');
		const after = await values();
		expect(after).toEqual(before.map((value) => String(Number(value) + 5)));
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(await values()).toEqual(before);
		expect(plansIn(page)).toEqual([]);
		await page.getByRole('button', { name: 'Redo' }).click();
		expect(await values()).toEqual(after);
		await page.getByRole('button', { name: 'Back to today’s plan' }).click();
		expect(await values()).toEqual(before);
		await context.close();
	}, 60_000);

	test('up to three plans stand beside each other, each with its effect', async () => {
		const { context, page } = await openStudio('/en/studio');
		await slider(page, accounting).press('ArrowRight');
		await page.getByRole('button', { name: 'New plan' }).click();
		await slider(page, accounting).press('ArrowLeft');
		await page.getByRole('button', { name: 'Duplicate' }).click();
		expect(plansIn(page)).toHaveLength(3);
		expect(await page.getByRole('button', { name: 'New plan' }).count()).toBe(0);
		const entrants = page.locator('[data-figure-id="entrants"] td .value');
		const [today, more, fewer] = (await entrants.allInnerTexts()).map((text) =>
			Number(text.replaceAll(',', '')),
		);
		expect(more).toBeGreaterThan(today ?? NaN);
		expect(fewer).toBeLessThan(today ?? NaN);
		await context.close();
	}, 60_000);

	test('a new program is added as a proposal that must be filed, and counts in the effect', async () => {
		const { context, page } = await openStudio('/en/studio');
		await page.locator('select[name=add]').selectOption(newMajor);
		await page.getByRole('button', { name: 'Add to the plan' }).click();
		const row = page.locator(`[data-cell="${newMajor}"]`);
		expect(await row.innerText()).toContain('to be filed with');
		expect(await page.locator('[data-figure-id="entrants"] .change').count()).toBe(1);
		expect(plansIn(page)[0]).toContain('660102.ZZ_');
		await context.close();
	}, 60_000);

	test('the best plan may open new programs when it is asked to, and names what must come first', async () => {
		const { context, page } = await openStudio('/en/studio');
		await page.locator('input[name=openings]').fill('2');
		await page.locator('input[name=openings]').blur();
		await page.locator('input[name=binding][value=training]').uncheck();
		await page.locator('form.finder button.main').click();
		await page.locator('.proposal table').first().waitFor({ timeout: 90_000 });
		expect(await page.locator('.proposal').innerText()).toMatch(
			/New programs[\s\S]+to be filed with/,
		);
		await context.close();
	}, 150_000);
});
