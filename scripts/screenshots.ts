import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { firstOfKind } from './page-kinds.ts';
import { crawl, launchBrowser, startSite } from './site.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'test-results/screenshots' },
		only: { type: 'string', default: '' },
		each: { type: 'string' },
		origin: { type: 'string' },
	},
});

const widths = { phone: 390, tablet: 820, desktop: 1440 } as const;
const themes = ['light', 'dark'] as const;
/** Pages open at once: one is drawn while the other is written down. */
const atOnce = 2;

/** Every page × theme × width as a picture, to be looked at: `--only clusters` takes matching paths, `--each 2` the first two pages of every kind. */
async function takeScreenshots(): Promise<void> {
	const began = performance.now();
	const folder = resolve(values.out);
	await mkdir(folder, { recursive: true });
	const site =
		values.origin === undefined
			? await startSite()
			: { origin: values.origin, stop: () => Promise.resolve() };
	const browser = await launchBrowser();
	const isWanted = values.each === undefined ? () => true : firstOfKind(Number(values.each));
	const paths = [...(await crawl({ origin: site.origin })), '/zh/no-such-page'].filter(
		(path) => path.includes(values.only) && isWanted(path),
	);
	const queue = paths.values();
	const session = { origin: site.origin, queue, folder };
	await Promise.all(Array.from({ length: atOnce }, () => shootAll(browser, session)));
	await browser.close();
	await site.stop();
	const count = paths.length * themes.length * Object.keys(widths).length;
	const minutes = ((performance.now() - began) / 60_000).toFixed(1);
	process.stdout.write(`${count} pictures of ${paths.length} pages in ${folder}, ${minutes} min\n`);
}

interface Session {
	readonly origin: string;
	readonly queue: IterableIterator<string>;
	readonly folder: string;
}

async function shootAll(browser: Browser, { origin, queue, folder }: Session): Promise<void> {
	const page = await browser.newPage({ reducedMotion: 'reduce' });
	for (const path of queue) {
		await page.goto(origin + path, { waitUntil: 'load' });
		await shootLooks(page, join(folder, path.slice(1).replace(/[^\w-]+/g, '_')));
	}
	await page.close();
}

/** A page is loaded once: its looks are matters of style alone. */
async function shootLooks(page: Page, name: string): Promise<void> {
	for (const [screen, width] of Object.entries(widths)) {
		await page.setViewportSize({ width, height: 900 });
		for (const colorScheme of themes) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({ path: `${name}.${screen}.${colorScheme}.png`, fullPage: true });
		}
	}
}

await takeScreenshots();
