import { expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';
import { accessibilityProblems } from './axe.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

test.each(['desktop', 'phone'] as const)(
	'a planner sees where the firms of a cluster are and which school is near: %s',
	async (screen) => {
		const { context, page, watch } = await openReader(browser, site, { screen });
		await page.goto('/en/map', { waitUntil: 'networkidle' });
		const everywhere = await page.locator('#map-places .finding').innerText();
		await page.locator('main select').selectOption('ceramics');
		await page.locator('main form button').click();
		await page.waitForURL(/cluster=ceramics/);
		const finding = await page.locator('#map-places .finding').innerText();
		expect(finding).not.toBe(everywhere);
		const town = /most are in ([^,]+),/.exec(finding)?.[1] ?? '';
		expect(town).not.toBe('');
		const cells = await page
			.locator('#map-places tbody tr', { hasText: new RegExp(`^\\s*${town}`) })
			.locator('td')
			.allInnerTexts();
		expect(cells.some((cell) => Number(cell) > 0)).toBe(true);
		expect(await accessibilityProblems(page)).toEqual([]);
		await page.locator('#map-places tbody a[href*="/schools/"]').first().click();
		await page.waitForURL(/\/schools\//);
		expect(watch).toEqual({ foreign: [], problems: [] });
		await context.close();
	},
);
