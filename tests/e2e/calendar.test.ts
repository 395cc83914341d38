import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, startSite, type Site } from '../../scripts/site.ts';

/** Two servers on one release, the second with its clock two hundred days ahead. */
const ahead = 200;
let sites: readonly Site[] = [];
let browser: Browser;

beforeAll(async () => {
	const clock = new URL('./shift-clock.mjs', import.meta.url).href;
	sites = await Promise.all([
		startSite(),
		startSite({ WENHE_TEST_DAYS: String(ahead), NODE_OPTIONS: `--import ${clock}` }),
	]);
	browser = await launchBrowser();
});

afterAll(async () => {
	await browser.close();
	await Promise.all(sites.map((site) => site.stop()));
});

function dayIn(days: number): string {
	const then = new Date(Date.now() + days * 86_400_000);
	return [then.getFullYear(), then.getMonth() + 1, then.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}

function spelled(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

interface Gate {
	readonly pathway: string;
	readonly intake: number;
	readonly day: string;
}

/** The figure as its file tells it; the file of the page at hand names the day it counts from. */
async function rowsOf(site: Site, figure: string, html: string): Promise<readonly Gate[]> {
	const [address] = html.match(new RegExp(`/zh/figures/${figure}\\.csv[^"]*`)) ?? [''];
	const text = await (await fetch(site.origin + address.replaceAll('&amp;', '&'))).text();
	const [head = [], ...lines] = text
		.replace(/^\uFEFF/, '')
		.trim()
		.split(/\r?\n/)
		.map((line) => line.split(','));
	const at = (name: string) => head.indexOf(name);
	return lines.map((line) => ({
		pathway: line[at('培养路径')] ?? '',
		intake: Number(line[Math.max(at('级'), at('最早可影响的级'))]),
		day: line[Math.max(at('截止日期'), at('首个环节'))] ?? '',
	}));
}

test.each([0, ahead])('%i days on the calendar counts from that day and says so', async (days) => {
	const site = sites[days === 0 ? 0 : 1];
	if (site === undefined) throw new Error('no site');
	const day = dayIn(days);
	const html = await (await fetch(`${site.origin}/zh/calendar`)).text();
	expect(html).toContain(`今天是${spelled(day)}`);
	const gates = await rowsOf(site, 'calendar-gates', html);
	expect(gates.length).toBeGreaterThan(10);
	expect(gates.every((gate) => gate.day >= day)).toBe(true);
	const reach = await rowsOf(site, 'pathway-reach', html);
	expect(reach.length).toBeGreaterThan(3);
	for (const { pathway, intake, day: first } of reach) {
		const own = gates.filter((gate) => gate.pathway === pathway);
		expect(first >= day).toBe(true);
		expect(own.filter((gate) => gate.intake === intake).map((gate) => gate.day)).toContain(first);
	}
});

test('what was reachable is not reachable for ever, on the lists either', async () => {
	const [now, later] = await Promise.all(
		sites.map(async (site) => (await fetch(`${site.origin}/zh/lists`)).text()),
	);
	expect(now).toContain(`从今天（${spelled(dayIn(0))}）算起`);
	expect(later).toContain(`从今天（${spelled(dayIn(ahead))}）算起`);
	const earliest = (html = '') =>
		[...html.matchAll(/最早可影响\s*(\d{4})/g)].map((match) => Number(match[1]));
	expect(Math.min(...earliest(later))).toBeGreaterThanOrEqual(Math.min(...earliest(now)));
	expect(earliest(later).reduce((a, b) => a + b, 0)).toBeGreaterThan(
		earliest(now).reduce((a, b) => a + b, 0),
	);
});
