import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';

const browser = await openBrowser();

async function bottomOf(part: Locator): Promise<number> {
	const box = await part.boundingBox();
	if (box === null) throw new RangeError('not shown');
	return box.y + box.height;
}

describe.each(['zh', 'en'])('without scrolling, /%s', (language) => {
	test('answers what fits, what is short and what changed on a desk', async () => {
		const height = 900;
		const page = await browser.newPage({
			viewport: { width: 1440, height },
			baseURL: site.origin,
		});
		await page.goto(`/${language}`, { waitUntil: 'networkidle' });
		const answers = page.locator('.answers > section');
		expect(await answers.count()).toBe(3);
		for (const answer of await answers.all()) {
			const parts = answer.locator('.value, .finding, tbody a, li');
			for (const part of await parts.all()) expect(await bottomOf(part)).toBeLessThan(height);
		}
		await page.close();
	});

	test('says the same three things in brief on a phone', async () => {
		const height = 844;
		const page = await browser.newPage({ viewport: { width: 390, height }, baseURL: site.origin });
		await page.goto(`/${language}`, { waitUntil: 'networkidle' });
		for (const part of ['p.brief', '.answers .finding', '#short-and-over tbody tr:nth-child(2)']) {
			expect(await bottomOf(page.locator(part).first()), part).toBeLessThan(height);
		}
		const brief = await page.locator('p.brief').innerText();
		const short = await page.locator('#short-and-over .short th').first().innerText();
		expect(brief.replaceAll(/\s+/g, '')).toContain(short.replaceAll(/\s+/g, ''));
		await page.locator('p.brief a[href="#changes"]').click();
		expect(await bottomOf(page.locator('#changes h2'))).toBeLessThan(height);
		await page.close();
	});
});
