import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl, launchBrowser, startSite, type Site } from '../../scripts/site.ts';
import { accessibilityProblems } from '../e2e/axe.ts';
import { foreignWords } from '../e2e/purity.ts';
import { openReader, type Watch } from '../e2e/reader.ts';
import { createRandom } from '#lib/measures/random.ts';
import { namedSeed, share } from '../share.ts';
import { firstOfKind, kindsOf, spread } from '../../scripts/page-kinds.ts';

/** The first page of every kind is seen in every look, further ones of it in one look each. */
const pagesOfKind = 9;
const readersAtOnce = 3;

const looks = [
	{ theme: 'light', screen: 'desktop' },
	{ theme: 'dark', screen: 'phone' },
	{ theme: 'dark', screen: 'desktop' },
	{ theme: 'light', screen: 'phone' },
] as const;

const chance = createRandom(namedSeed('the pages that are seen'));

let site: Site;
let browser: Browser;
let addresses: readonly string[] = [];
let seen: readonly (readonly string[])[] = [];

beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), launchBrowser()]);
	addresses = [
		...(await crawl(site, { states: true, limit: 20_000, follow: firstOfKind(pagesOfKind) })),
		'/zh/no-such-page',
		'/en/no-such-page',
	];
	seen = kindsOf(addresses).map((kind) => spread(kind.addresses, pagesOfKind));
});

afterAll(async () => {
	await browser.close();
	await site.stop();
});

describe.each(looks)('every kind of page in every state and language, $theme $screen', (look) => {
	test('is accessible, in one language, within its screen, and asks nobody else', async () => {
		const wanted = seen
			.flatMap(([first = '', ...more]) => [
				first,
				...more.filter((_, index) => index % looks.length === looks.indexOf(look)),
			])
			.filter((address) => isPlainFirst(address) || chance.uniform() < share);
		const problems: string[] = [];
		const readers = await Promise.all(
			Array.from({ length: readersAtOnce }, () => openReader(browser, site, look)),
		);
		const waiting = [...wanted];
		await Promise.all(
			readers.map(async ({ page }) => {
				for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
					problems.push(...(await problemsOf(page, next)));
				}
			}),
		);
		console.info(`${look.theme} ${look.screen}: ${wanted.length} of ${addresses.length} pages`);
		await closeAll(readers);
		expect(wanted.length).toBeGreaterThan(40 * share);
		expect(problems).toEqual([]);
		expect(readers.flatMap(({ watch }) => watch.foreign)).toEqual([]);
		expect(readers.flatMap(({ watch }) => unexpected(watch))).toEqual([]);
	});
});

/** The first page of a kind as it opens: seen in every look by every run. */
function isPlainFirst(address: string): boolean {
	return !address.includes('?') && seen.some(([first]) => first === address);
}

async function problemsOf(page: Page, address: string): Promise<readonly string[]> {
	await page.goto(address);
	const language = address.startsWith('/en') ? 'en' : 'zh';
	const foreign = isConsole(address) ? [] : await foreignWords(page, language);
	const found = [
		...(await accessibilityProblems(page)),
		...foreign
			.filter((text) => !readersWords(address).some((word) => text.includes(word)))
			.map((text) => `“${text}”`),
	];
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	if (overflow > 0) found.push(`${overflow} px wider than the screen`);
	return found.map((each) => `${address} ${each}`);
}

/** What a reader searches for is shown in whatever language it is in. */
function readersWords(address: string): readonly string[] {
	const query = new URL(address, site.origin).searchParams.get('q') ?? '';
	return query === '' ? [] : [query];
}

/** Answers hold the columns that the reader asked for, in whatever language they are in. */
function isConsole(address: string): boolean {
	return /\/explore\/sql\?(?:.*&)?q=/.test(address);
}

async function closeAll(readers: readonly { readonly context: BrowserContext }[]): Promise<void> {
	await Promise.all(readers.map(({ context }) => context.close()));
}

function unexpected({ problems }: Watch): readonly string[] {
	return problems.filter((text) => !/status of 404/.test(text));
}

test('every page, and the states seen, leave room for styles and script in their 60 kB', async () => {
	const plain = addresses.filter((address) => !address.includes('?'));
	const fetched = [...new Set([...plain, ...seen.flat()])].filter(() => chance.uniform() < share);
	const heavy: string[] = [];
	for (const address of fetched) {
		const response = await fetch(site.origin + address, {
			headers: { 'accept-encoding': 'br' },
		});
		const bytes = Number(response.headers.get('content-length') ?? 0);
		if (bytes > 50_000) heavy.push(`${address}: ${bytes} bytes of HTML`);
	}
	expect(fetched.length).toBeGreaterThan(100 * share);
	expect(heavy).toEqual([]);
});
