import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteMessages } from '#lib/messages/site.ts';
import { openBrowser, site } from './open.ts';
import { open, taken, type Opened } from './taken.ts';

const browser = await openBrowser();

/** A page of another site. */
async function serve(body: string): Promise<{ origin: string; stop: () => void }> {
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}

/** What a button puts on the clipboard, once it says so. */
async function copied({ page, language }: Opened, button: Locator): Promise<string> {
	const handle = await button.elementHandle();
	await button.click();
	await page.waitForFunction(([each, done]) => each.textContent === done, [
		handle,
		siteMessages[language].copied,
	] as const);
	return page.evaluate(() => navigator.clipboard.readText());
}

test('the embed code shows the figure in another site’s frame, without any script', async () => {
	const opened = await open({ browser, site }, taken[0]);
	const code = await copied(opened, opened.figure.locator('button[data-embed]'));
	expect(code).toMatch(/^<iframe [^>]*src="http/);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const other = await serve(`<!doctype html><title>another site</title>${code}`);
	await page.goto(other.origin);
	const frame = page.frameLocator('iframe');
	await frame.locator('#cluster-employment svg').first().waitFor({ state: 'visible' });
	expect(await frame.locator('#cluster-employment h2').textContent()).toBe('从业人员：历史与预测');
	expect(await frame.locator('#cluster-employment tbody tr').count()).toBeGreaterThan(10);
	expect(await frame.locator('[data-release]').textContent()).toContain('2025-12-31-');
	await frame.locator('summary').first().click();
	await frame.locator('#cluster-employment a.why').first().click();
	await page.waitForURL(/\/why\/cluster-employment\//);
	await context.close();
	other.stop();
	await opened.context.close();
});

test('the citation names title, sources and release, and leads back to the same view', async () => {
	const opened = await open({ browser, site }, taken[5]);
	const finding = await opened.figure.locator('.finding').textContent();
	const cited = await copied(opened, opened.figure.locator('button[data-cite]'));
	expect(cited).toContain(await opened.figure.locator('h3').textContent());
	expect(cited).toMatch(/2025-12-31-[0-9a-f]{8}/);
	const address = /https?:\S+$/.exec(cited)?.[0] ?? '';
	expect(new URL(address).searchParams.get('school')).toBe('320282Z01');
	await opened.page.goto(address);
	expect(await opened.figure.locator('.finding').textContent()).toBe(finding);
	await opened.context.close();
});

test('full screen is the whole figure, drawn at that width, and ends again', async () => {
	const opened = await open({ browser, site }, taken[0]);
	const before = await opened.figure.locator('.drawing svg').first().getAttribute('width');
	const button = opened.figure.locator('button[data-full]');
	await button.click();
	await opened.page.waitForFunction(() => document.fullscreenElement?.id === 'cluster-employment');
	await opened.figure.locator('.cursor-ring').waitFor({ state: 'attached' });
	const within = await opened.figure.locator('.drawing > svg').getAttribute('width');
	expect(Number(within)).toBeGreaterThan(0);
	expect(within).not.toBe(before);
	expect(await opened.figure.locator('figcaption').isVisible()).toBe(true);
	await button.click();
	await opened.page.waitForFunction(() => document.fullscreenElement === null);
	await opened.context.close();
});
