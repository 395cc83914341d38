import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { crawl, launchBrowser, startSite } from './site.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'test-results/screenshots' },
		only: { type: 'string', default: '' },
		origin: { type: 'string' },
	},
});

const widths = { phone: 390, tablet: 820, desktop: 1440 } as const;

/** Every page × theme × width as a picture, to be looked at: `--only clusters` takes matching paths. */
async function takeScreenshots(): Promise<void> {
	const folder = resolve(values.out);
	await mkdir(folder, { recursive: true });
	const site =
		values.origin === undefined
			? await startSite()
			: { origin: values.origin, stop: () => Promise.resolve() };
	const browser = await launchBrowser();
	const paths = [...(await crawl({ origin: site.origin })), '/zh/no-such-page'].filter((path) =>
		path.includes(values.only),
	);
	for (const [screen, width] of Object.entries(widths)) {
		for (const theme of ['light', 'dark'] as const) {
			await shoot(browser, { origin: site.origin, paths, folder, width, theme, screen });
		}
	}
	await browser.close();
	await site.stop();
	process.stdout.write(`${paths.length * 6} pictures in ${folder}\n`);
}

interface Session {
	readonly origin: string;
	readonly paths: readonly string[];
	readonly folder: string;
	readonly width: number;
	readonly theme: 'light' | 'dark';
	readonly screen: string;
}

async function shoot(browser: Browser, session: Session): Promise<void> {
	const context = await browser.newContext({
		viewport: { width: session.width, height: 900 },
		colorScheme: session.theme,
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	for (const path of session.paths) {
		await page.goto(session.origin + path, { waitUntil: 'networkidle' });
		const name = path.slice(1).replace(/[^\w-]+/g, '_');
		const file = `${name}.${session.screen}.${session.theme}.png`;
		await page.screenshot({ path: join(session.folder, file), fullPage: true });
	}
	await context.close();
}

await takeScreenshots();
