import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startSite, type Site } from '../../scripts/site.ts';

export const password = 'a long enough password';

/** The server with its clock some days ahead, on a state folder of its own. */
export function startOffice(folder: string, days = 0): Promise<Site> {
	return startSite({
		WENHE_STATE: folder,
		WENHE_TEST_DAYS: String(days),
		NODE_OPTIONS: `--import ${new URL('./shift-clock.mjs', import.meta.url).href}`,
	});
}

/** A browser of somebody who has no scripts: everything must work by links and forms. */
export async function openPerson(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
	return context.newPage();
}

export async function signIn(page: Page, origin: string, name: string): Promise<void> {
	await page.goto(`${origin}/zh/office/sign-in`);
	await page.fill('[name=name]', name);
	await page.fill('[name=password]', password);
	await page.click('form:has([name=password]) button');
	expect(new URL(page.url()).pathname).toBe('/zh/office');
}

export async function setPassword(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await page.fill('[name=password]', password);
	await page.fill('[name=again]', password);
	await page.click('form:has([name=again]) button');
	expect(new URL(page.url()).pathname).toMatch(/^\/(zh|en)\/office$/);
}

/** Opens an account as the administrator, and takes its one-time link. */
export async function invite(
	page: Page,
	origin: string,
	person: { readonly name: string; readonly role: string; readonly school?: string },
): Promise<string> {
	await page.goto(`${origin}/zh/office/people`);
	await page.fill('form[action="?/invite"] [name=name]', person.name);
	await page.selectOption('[name=role]', person.role);
	if (person.school !== undefined) await page.selectOption('[name=school]', person.school);
	await page.click('form[action="?/invite"] button');
	const link = await page.locator('code').textContent();
	expect(link).toMatch(/\/office\/link\/[\w-]{43}$/);
	return link ?? '';
}

/** The link that a first start prints. */
export function printedLink(site: Site): string {
	const path = /\/zh\/office\/link\/[\w-]{43}/.exec(site.output())?.[0];
	if (path === undefined) throw new Error(`no link in: ${site.output()}`);
	return site.origin + path;
}

/** Takes a step of the case that the page shows. */
export async function step(
	page: Page,
	action: string,
	fields: Readonly<Record<string, string>> = {},
): Promise<void> {
	const form = page.locator(`form[data-action="${action}"]`);
	const isFolded = (await form.locator('xpath=ancestor::details[not(@open)]').count()) > 0;
	if (isFolded) await form.locator('xpath=ancestor::details/summary').click();
	for (const [name, value] of Object.entries(fields)) {
		const field = form.locator(`[name="${name}"]`);
		const isChoice = (await field.evaluate((element) => element.tagName)) === 'SELECT';
		if (isChoice) await field.selectOption(value);
		else await field.fill(value);
	}
	await form.locator('button').click();
}
