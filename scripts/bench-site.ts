import type { Browser } from 'playwright-core';
import { exportsBeside } from './bench-exports.ts';
import { measureNavigation, type Spread } from './bench-navigation.ts';
import { crawl, launchBrowser, startSite, type Site } from './site.ts';

interface Weight {
	readonly path: string;
	readonly html: number;
	readonly css: number;
	readonly js: number;
	readonly figures: number;
}

interface Paint {
	readonly firstPaint: number;
	readonly largestPaint: number;
	readonly shift: number;
}

const runs = 5;
const slowdown = 4;

/** Page weight, first paint on a slow processor, shift, and cached requests per second. */
async function bench(): Promise<void> {
	const site = await startSite();
	const browser = await launchBrowser();
	const pages = await heaviestKinds(site);
	say('first view over the line, kB (HTML + CSS + JavaScript, compressed)');
	for (const path of pages) {
		const { html, css, js, figures } = await weigh(browser, site, path);
		const parts = [html + css + js, html, css, js].map((bytes) => (bytes / 1000).toFixed(1));
		say(`  ${parts.join('\t')}\t${figures} figures\t${path}`);
	}
	say(`first and largest paint, ms (processor ${slowdown}× slowed, median of ${runs}), and shift`);
	for (const path of pages) {
		const paint = await medianPaint(() => measurePaint(browser, site, path));
		const times = [paint.firstPaint, paint.largestPaint].map((each) => each.toFixed(0));
		say(`  ${times.join('\t')}\t${paint.shift.toFixed(3)}\t${path}`);
	}
	await browser.close();
	say('requests per second, 8 readers at once');
	for (const path of ['/health/live', ...pages]) {
		say(`  ${(await requestsPerSecond(site, path)).toFixed(0)}\t${path}`);
	}
	await sayExports(site);
	await sayNavigation(site);
	await site.stop();
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** Navigation alone, and while one reader takes away everything there is. */
async function sayExports(site: Site): Promise<void> {
	const { alone, beside, files } = await exportsBeside(site);
	say('95th percentile of navigation, ms: alone, and while one reader exports everything');
	say(`  ${alone.toFixed(1)}\t${beside.toFixed(1)}\t${files} files taken`);
}

/** How long a reader waits for a page that nobody read before, and for one that is kept. */
async function sayNavigation(site: Site): Promise<void> {
	const { pages, bare, cold, slowest, kept } = await measureNavigation(site);
	say(
		`navigation over ${pages} pages of all kinds, ms: median and 95th percentile, and both as times the bare route`,
	);
	const lines: readonly (readonly [string, Spread])[] = [
		['bare', bare],
		['first time', cold],
		['kept', kept],
	];
	for (const [name, { median, p95 }] of lines) {
		const times = [median, p95].map((each) => `× ${(each / bare.median).toFixed(1)}`).join('\t');
		say(`  ${median.toFixed(1)}\t${p95.toFixed(1)}\t${times}\t${name}`);
	}
	say('slowest kinds the first time, ms, median');
	for (const [kind, median] of slowest) say(`  ${median.toFixed(1)}\t${kind}`);
}

/** Home, data, a method and the cluster page with the most figures. */
async function heaviestKinds(site: Site): Promise<readonly string[]> {
	const paths = (await crawl(site)).filter((path) => path.startsWith('/zh'));
	const clusters = await Promise.all(
		paths
			.filter((path) => /\/clusters\/./.test(path))
			.map(async (path) => ({ path, size: (await pageText(site, path)).length })),
	);
	const heaviest = clusters.sort((a, b) => b.size - a.size)[0]?.path ?? '/zh/clusters';
	return ['/zh', heaviest, heaviest.replace('/zh', '/en'), '/zh/data', '/zh/methods/structure-fit'];
}

async function pageText(site: Site, path: string): Promise<string> {
	return (await fetch(site.origin + path)).text();
}

async function weigh(browser: Browser, site: Site, path: string): Promise<Weight> {
	const page = await browser.newPage();
	const bytes = { html: 0, css: 0, js: 0 };
	page.on('requestfinished', (request) => {
		void request.sizes().then(({ responseBodySize }) => {
			const kind = { document: 'html', stylesheet: 'css', script: 'js' }[request.resourceType()];
			if (kind === 'html' || kind === 'css' || kind === 'js') bytes[kind] += responseBodySize;
		});
	});
	await page.goto(site.origin + path, { waitUntil: 'networkidle' });
	const figures = await page.locator('[data-chart]').count();
	await page.close();
	return { path, ...bytes, figures };
}

async function measurePaint(browser: Browser, site: Site, path: string): Promise<Paint> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.addInitScript(() => {
		const seen = { largestPaint: 0, shift: 0 };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				seen.shift += (entry as PerformanceEntry & { value: number }).value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(site.origin + path, { waitUntil: 'networkidle' });
	await page.mouse.wheel(0, 2000);
	await page.waitForTimeout(300);
	const paint = await page.evaluate(() => ({
		firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		...(globalThis as unknown as { seen: { largestPaint: number; shift: number } }).seen,
	}));
	await context.close();
	return paint;
}

async function medianPaint(measure: () => Promise<Paint>): Promise<Paint> {
	const paints: Paint[] = [];
	for (let run = 0; run < runs; run += 1) paints.push(await measure());
	const sorted = paints.sort((a, b) => a.firstPaint - b.firstPaint);
	const middle = sorted[Math.floor(runs / 2)];
	if (middle === undefined) throw new RangeError('no run');
	return middle;
}

async function requestsPerSecond(site: Site, path: string): Promise<number> {
	const seconds = 3;
	const end = performance.now() + seconds * 1000;
	let answers = 0;
	async function reader(): Promise<void> {
		while (performance.now() < end) {
			const response = await fetch(site.origin + path, { headers: { 'accept-encoding': 'br' } });
			await response.arrayBuffer();
			answers += 1;
		}
	}
	await pageText(site, path);
	await Promise.all(Array.from({ length: 8 }, reader));
	return answers / seconds;
}

await bench();
