import { mkdtemp, symlink, writeFile, mkdir } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, startSite, type Site } from '../../scripts/site.ts';
import { openReader } from './reader.ts';

const source = resolve(process.env['WENHE_WAREHOUSE'] ?? 'data/warehouse');
const region = process.env['WENHE_REGION'] ?? 'yixing';
const releases = readdirSync(join(source, region, 'releases')).sort();
const [older = '', newest = ''] = releases.slice(-2);
let warehouse = '';
let site: Site;
let browser: Browser;

async function pointTo(id: string): Promise<void> {
	await writeFile(join(warehouse, region, 'current'), `${id}\n`);
}

beforeAll(async () => {
	warehouse = await mkdtemp(join(tmpdir(), 'wenhe-time-'));
	await mkdir(join(warehouse, region));
	await symlink(join(source, region, 'releases'), join(warehouse, region, 'releases'));
	await pointTo(older);
	[site, browser] = await Promise.all([startSite({ WENHE_WAREHOUSE: warehouse }), launchBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.stop();
});

const finding = (page: Page) => page.locator('#fit-trend .finding').textContent();
const notice = (page: Page) => page.locator('aside[data-older]');

test('a permalink says nothing until a newer release is out, and then what changed and by how much', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto('/zh');
	await page.locator('details.menu summary').click();
	await page.getByRole('link', { name: '本页永久链接' }).click();
	const permalink = page.url();
	expect(permalink).toContain(`release=${older}`);
	expect(await notice(page).count()).toBe(0);
	const then = await finding(page);

	await pointTo(newest);
	await expect.poll(async () => (await page.goto(permalink), notice(page).count())).toBe(1);
	expect(await finding(page)).toBe(then);
	const text = await notice(page).innerText();
	expect(text).toMatch(/您看到的是截至\d{4}年\d+月\d+日的数据/);
	expect(text).toMatch(/本页\d+幅图表中有[1-9]\d*幅的数字不同/);
	expect(text).toContain(then);
	await notice(page).locator('summary').click();
	expect(await notice(page).locator('li').first().innerText()).toMatch(
		/\d+个数值中有\d+个不同.*变动最大：.*由.+变为.+/,
	);

	await page.getByRole('link', { name: '在最新版本中打开本页' }).click();
	expect(await notice(page).count()).toBe(0);
	const now = await finding(page);
	expect(now).not.toBe(then);
	expect(text).toContain(now);
	await context.close();
});

test('a reader of an older release stays in it from page to page, and reads it in both languages', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto(`/zh/clusters?release=${older}`);
	await page.locator('main a[href*="/clusters/"]').first().click();
	expect(page.url()).toContain(`release=${older}`);
	expect(await notice(page).innerText()).toContain('旧版本');
	await page.goto(page.url().replace('/zh/', '/en/'));
	expect(await notice(page).innerText()).toMatch(/figures of this page read differently in it/);
	await context.close();
});

test('a release tells what it changed, major by major, and the first one has nothing to tell', async () => {
	const { context, page } = await openReader(browser, site);
	await page.goto(`/zh/data?release=${newest}`);
	const changes = page.locator('#changes');
	expect(await changes.innerText()).toMatch(/新增\d{4}年的.*毕业生人数/);
	const [, total, changed] =
		/共(\d+)个专业，其中(\d+)个的提示有变化/.exec(await changes.innerText()) ?? [];
	const rows = await changes.locator('tbody tr').allTextContents();
	expect(rows).toHaveLength(Number(total));
	expect(rows.filter((row) => /提示(新增|解除|升级|降级|转向)/.test(row))).toHaveLength(
		Number(changed),
	);
	await page.goto(`/en/data?release=${releases[0] ?? ''}`);
	expect(await page.locator('#changes').innerText()).toContain(
		'There is no release whose data end earlier',
	);
	await context.close();
});
