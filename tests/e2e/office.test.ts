import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type Site } from '../../scripts/site.ts';
import { accessibilityProblems } from './axe.ts';
import {
	invite,
	openPerson,
	password,
	printedLink,
	setPassword,
	signIn,
	startOffice,
	step,
} from './office-hand.ts';
import { foreignWords } from './purity.ts';

const folder = mkdtempSync(join(tmpdir(), 'wenhe-office-'));
let site: Site;
let browser: Browser;
let people: Record<'admin' | 'planner' | 'checker' | 'school' | 'evaluator' | 'reader', Page>;
/** Path of the case that the journey is about, and the school it concerns. */
let casePath = '';
let school = '';

beforeAll(async () => {
	[site, browser] = await Promise.all([startOffice(folder), launchBrowser()]);
	const open = () => openPerson(browser);
	people = {
		admin: await open(),
		planner: await open(),
		checker: await open(),
		school: await open(),
		evaluator: await open(),
		reader: await open(),
	};
});

afterAll(async () => {
	await browser.close();
	await site.stop();
});

test('a first start prints the way in, which works once', async () => {
	const link = printedLink(site);
	await setPassword(people.admin, link);
	await people.reader.goto(link);
	expect(await people.reader.locator('[role=alert]').textContent()).toContain('已用过');
});

test('the administrator lets the others in', async () => {
	const { admin, planner, checker, evaluator } = people;
	await setPassword(planner, await invite(admin, site.origin, { name: '拟稿人', role: 'planner' }));
	await setPassword(checker, await invite(admin, site.origin, { name: '核稿人', role: 'planner' }));
	await setPassword(
		evaluator,
		await invite(admin, site.origin, { name: '评估方', role: 'evaluator' }),
	);
	expect(await admin.locator('tbody tr').count()).toBe(4);
});

test('a planner drafts from a computed proposal and cannot check the draft', async () => {
	const { planner } = people;
	await planner.goto(`${site.origin}/zh/office/draft`);
	const draft = planner.locator('a[href^="?from="]').first();
	school = /\.([^.#]+)#/.exec((await draft.getAttribute('href')) ?? '')?.[1] ?? '';
	await draft.click();
	expect(await planner.locator('[name=reason]').inputValue()).not.toBe('');
	await planner.click('#form button');
	casePath = new URL(planner.url()).pathname;
	expect(casePath).toMatch(/^\/zh\/office\/cases\/[\w-]{36}$/);
	await step(planner, 'submit');
	expect(await planner.locator('form[data-action=check]').count()).toBe(0);
});

test('another planner checks it, and it opens for objection', async () => {
	const { checker, planner } = people;
	await checker.goto(site.origin + '/zh/office');
	await checker.click('section:has-text("待我办理") tbody a');
	await step(checker, 'check');
	await planner.goto(site.origin + casePath);
	await step(planner, 'open');
	expect(await planner.locator('.status').textContent()).toContain('征求异议');
});

test('the school objects with evidence; a wrong file is refused with its reason', async () => {
	const { admin, evaluator } = people;
	const account = { name: '学校甲', role: 'school', school };
	await setPassword(people.school, await invite(admin, site.origin, account));
	await people.school.goto(site.origin + casePath);
	const form = people.school.locator('form[data-action=object]');
	const file = (name: string, text: string) => ({
		name,
		mimeType: 'application/pdf',
		buffer: Buffer.from(text),
	});
	await form.locator('[name=evidence]').setInputFiles(file('../../合同.pdf', 'MZ not a document'));
	await step(people.school, 'object', { reason: '新实训基地秋季启用' });
	expect(await people.school.locator('[role=alert]').textContent()).toContain('不符');
	await form.locator('[name=evidence]').setInputFiles(file('合同.pdf', '%PDF-1.7 a contract'));
	await step(people.school, 'object', { reason: '新实训基地秋季启用' });
	expect(await people.school.locator('ol').textContent()).toContain('合同.pdf');
	await evaluator.goto(site.origin + casePath);
	await step(evaluator, 'advise', { reason: '样本偏小' });
	expect(await evaluator.locator('ol').textContent()).toContain('样本偏小');
});

test('after the window the objection is answered and the ruling recorded', async () => {
	await site.stop();
	site = await startOffice(folder, 20);
	const { planner, checker } = people;
	await planner.goto(site.origin + casePath);
	await signIn(planner, site.origin, '拟稿人');
	await planner.goto(site.origin + casePath);
	await step(planner, 'answer', { outcome: 'partly', reason: '按两年过渡办理' });
	expect(await planner.locator('form[data-action=decide]').count()).toBe(0);
	await signIn(checker, site.origin, '核稿人');
	await checker.goto(site.origin + casePath);
	await step(checker, 'decide', { body: '宜兴市教育局（示例）', reason: '会审同意' });
	expect(await checker.locator('.status').textContent()).toContain('已审定');
});

test('the administrator publishes it, and nothing can follow', async () => {
	const { admin, planner } = people;
	await signIn(admin, site.origin, 'admin');
	await admin.goto(`${site.origin}/zh/office/publish`);
	await admin.check('[name=case]');
	await admin.fill('[name=documentNumber]', '宜教发〔2026〕9号');
	await admin.fill('[name=documentTitle]', '关于公布招生专业目录的通知');
	await admin.click('form:has([name=case]) button');
	await planner.goto(site.origin + casePath);
	expect(await planner.locator('.status').textContent()).toContain('已印发');
	expect(await planner.locator('form[data-action]').count()).toBe(0);
});

test('the audit log holds every step and is intact', async () => {
	const { admin } = people;
	await admin.goto(`${site.origin}/zh/office/audit`);
	const log = (await admin.locator('main').textContent()) ?? '';
	for (const deed of ['开通账号', '拟稿', '核稿', '提出异议', '登记审定结果', '印发']) {
		expect(log).toContain(deed);
	}
	expect(await admin.locator('.done').count()).toBe(1);
});

test('a public reader of the sample region sees the trace without names', async () => {
	const { reader } = people;
	await reader.goto(site.origin + casePath);
	const text = (await reader.locator('main').textContent()) ?? '';
	expect(text).toContain('示例地区');
	expect(text).toContain('会审同意');
	expect(text).not.toContain('拟稿人');
	expect(await reader.locator('main a[href*=evidence]').count()).toBe(0);
});

test('the pages are pure in language and accessible', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${site.origin}/en/office/sign-in`);
	await page.fill('[name=name]', 'admin');
	await page.fill('[name=password]', password);
	await page.click('form:has([name=password]) button');
	for (const path of ['', '/people', '/audit', '/publish', '/account']) {
		await page.goto(`${site.origin}/en/office${path}`);
		expect(await accessibilityProblems(page), path).toEqual([]);
		expect(await foreignWords(page, 'en'), path).toEqual([]);
		await page.goto(`${site.origin}/zh/office${path}`);
		expect(await foreignWords(page, 'zh'), path).toEqual([]);
	}
	for (const language of ['zh', 'en'] as const) {
		await page.goto(site.origin + casePath.replace('/zh/', `/${language}/`));
		expect(await accessibilityProblems(page), language).toEqual([]);
		expect(await foreignWords(page, language), language).toEqual([]);
	}
});
