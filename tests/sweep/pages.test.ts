import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl, launchBrowser, startSite, type Site } from '../../scripts/site.ts';
import { accessibilityProblems } from '../e2e/axe.ts';
import { foreignWords } from '../e2e/purity.ts';
import { openReader } from '../e2e/reader.ts';

let site: Site;
let browser: Browser;
let addresses: readonly string[] = [];

beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), launchBrowser()]);
	addresses = [...(await crawl(site, { states: true })), '/zh/no-such-page', '/en/no-such-page'];
});

afterAll(async () => {
	await browser.close();
	await site.stop();
});

const looks = [
	{ theme: 'light', screen: 'desktop' },
	{ theme: 'dark', screen: 'phone' },
	{ theme: 'dark', screen: 'desktop' },
	{ theme: 'light', screen: 'phone' },
] as const;

describe.each(looks)('every page in every state and language, $theme $screen', (look) => {
	test('is accessible, in one language, within its screen, and asks nobody else', async () => {
		const { context, page, watch } = await openReader(browser, site, look);
		const problems: string[] = [];
		for (const address of addresses) {
			await page.goto(address);
			const language = address.startsWith('/en') ? 'en' : 'zh';
			const found = [
				...(await accessibilityProblems(page)),
				...(await foreignWords(page, language)).map((text) => `“${text}”`),
			];
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			if (overflow > 0) found.push(`${overflow} px wider than the screen`);
			problems.push(...found.map((each) => `${address} ${each}`));
		}
		await context.close();
		expect(addresses.length).toBeGreaterThan(40);
		expect(problems).toEqual([]);
		expect(watch.foreign).toEqual([]);
		expect(watch.problems.filter((text) => !/status of 404/.test(text))).toEqual([]);
	});
});

test('every page in every state leaves room for styles and script in its 60 kB', async () => {
	const heavy: string[] = [];
	for (const address of addresses) {
		const response = await fetch(site.origin + address, {
			headers: { 'accept-encoding': 'br' },
		});
		const bytes = Number(response.headers.get('content-length') ?? 0);
		if (bytes > 50_000) heavy.push(`${address}: ${bytes} bytes of HTML`);
	}
	expect(heavy).toEqual([]);
});
