import { expect, test } from 'vitest';
import { topics } from '#lib/figures/explore/topics.ts';
import { openBrowser, site } from './open.ts';
import { accessibilityProblems } from './axe.ts';
import { foreignWords } from './purity.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

test('every measure answers by every breakdown that it offers, with values', async () => {
	for (const { id, by } of topics) {
		for (const each of by) {
			const path = `/en/explore?topic=${id}&by=${each}&years=all&show=table`;
			const response = await fetch(site.origin + path);
			const html = await response.text();
			expect([path, response.status]).toEqual([path, 200]);
			expect(html.match(/<tr\b/g)?.length ?? 0, path).toBeGreaterThan(1);
		}
	}
});

test('a journalist explores, and the file holds what the table shows', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/zh/explore', { waitUntil: 'networkidle' });
	const choices = { topic: 'graduates', years: 'all', show: 'table' };
	for (const [name, value] of Object.entries(choices)) {
		await page.locator(`select[name="${name}"]`).selectOption(value);
	}
	await page.getByRole('button', { name: '显示' }).click();
	await page.waitForURL(/topic=graduates/);
	const rows = await page
		.locator('tbody tr')
		.evaluateAll((found) =>
			found.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
		);
	const csv = await page.locator('a', { hasText: 'CSV' }).first().getAttribute('href');
	const lines = (await (await fetch(site.origin + (csv ?? ''))).text()).split(/\r?\n/);
	expect(rows.length).toBeGreaterThan(5);
	for (const [name = '', year = '', value = ''] of rows) {
		const line = lines.find((each) => each.includes(name) && each.includes(`,${year},`));
		expect(line, `${name} ${year}`).toBeDefined();
		if (/\d/.test(value)) expect(line).toContain(`,${value.replaceAll(',', '')}`);
	}
	await context.close();
});

test('a school finds its peers with the keyboard alone', async () => {
	const { context, page, watch } = await openReader(browser, site);
	await page.goto('/zh/schools', { waitUntil: 'networkidle' });
	await page.locator('tbody a').first().click();
	await page.getByRole('link', { name: '与其他对象对比' }).click();
	await page.waitForURL(/compare\?kind=school&item=/);
	await page.keyboard.press('/');
	await page.keyboard.type('jishi', { delay: 20 });
	await page.getByRole('option', { name: /技师/ }).waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/item=.*item=/);
	expect(await page.locator('figure').count()).toBeGreaterThan(3);
	expect(await accessibilityProblems(page)).toEqual([]);
	expect(await foreignWords(page, 'zh')).toEqual([]);
	await page.getByRole('link', { name: /^移除/ }).first().click();
	expect(await page.locator('.chosen li').count()).toBe(1);
	expect(watch.problems).toEqual([]);
	await context.close();
});

test.each([
	'/en/compare?kind=year&item=2020&item=2025',
	'/zh/compare?kind=cluster&item=cables&item=ceramics',
	'/en/explore?topic=in_field&by=school',
	'/zh/compare',
])('%s is accessible, in one language and light', async (path) => {
	const { context, page } = await openReader(browser, site, { screen: 'phone', theme: 'dark' });
	await page.goto(path, { waitUntil: 'networkidle' });
	expect(await accessibilityProblems(page)).toEqual([]);
	expect(await foreignWords(page, path.startsWith('/zh') ? 'zh' : 'en')).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(overflow).toBe(0);
	const answer = await fetch(site.origin + path, { headers: { 'accept-encoding': 'gzip' } });
	expect(Number(answer.headers.get('content-length'))).toBeLessThan(40_000);
	await context.close();
});
