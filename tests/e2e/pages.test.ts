import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { foreignWords } from './purity.ts';
import { crawl } from '../../scripts/site.ts';
import { openBrowser, site } from './open.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();
/** One page of every kind, without its language. */
let kinds: readonly string[] = [];

beforeAll(async () => {
	const paths = (await crawl(site, { limit: 60 })).map((path) => path.replace(/^\/(zh|en)/, ''));
	const byKind = new Map<string, string>();
	for (const path of paths) {
		const kind = path.split('?', 1)[0]?.split('/').slice(0, 2).join('/') ?? '';
		const depth = path.split('/').length;
		if (!byKind.has(`${kind} ${depth}`)) byKind.set(`${kind} ${depth}`, path);
	}
	kinds = [...byKind.values(), '/no-such-page'];
});

/** Each kind is seen in both languages and on both screens; the sweep sees it in every look. */
const readers = [
	{ language: 'zh', theme: 'light', screen: 'desktop', half: 0 },
	{ language: 'zh', theme: 'dark', screen: 'phone', half: 1 },
	{ language: 'en', theme: 'dark', screen: 'desktop', half: 1 },
	{ language: 'en', theme: 'light', screen: 'phone', half: 0 },
] as const;

describe.each(readers)('every second kind of page, $language $theme $screen', (reader) => {
	test('is accessible, in one language, within its screen, and asks nobody else', async () => {
		const { context, page, watch } = await openReader(browser, site, reader);
		const problems: string[] = [];
		for (const kind of kinds.filter((_, index) => index % 2 === reader.half)) {
			const path = `/${reader.language}${kind}`;
			await page.goto(path, { waitUntil: 'networkidle' });
			for (const each of await accessibilityProblems(page)) problems.push(`${path} ${each}`);
			for (const each of await foreignWords(page, reader.language))
				problems.push(`${path} “${each}”`);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			if (overflow > 0) problems.push(`${path} is ${overflow} px wider than the screen`);
		}
		await context.close();
		expect(kinds.length).toBeGreaterThan(12);
		expect(problems).toEqual([]);
		expect(watch.foreign).toEqual([]);
		expect(watch.problems.filter((text) => !/status of 404/.test(text))).toEqual([]);
	});
});
