import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '#lib/domain/text.ts';
import { topics } from '#lib/figures/explore/topics.ts';
import { figures } from '#lib/figures/index.ts';
import { createRandom } from '#lib/measures/random.ts';
import { createSemaphore } from '#lib/server/semaphore.ts';
import type { FigureWhy } from '#lib/server/why/figure.ts';
import { crawl, startSite, type Site } from '../../scripts/site.ts';
import { firstOfKind, kindsOf } from '../../scripts/page-kinds.ts';
import { writeSample } from '../truths/build.ts';
import { inTurns } from './crawl/in-turns.ts';
import { outcomeOf } from './crawl/outcome.ts';
import { seenOn, type SeenPage, type ShownValue } from './crawl/shown-values.ts';
import { sampleSeed, sourcesOf } from './crawl/sources.ts';

const isLong = process.env['WENHE_LONG'] === '1';
const wanted = 200;
/** Pages of one template and state that a run reads, another draw each time. */
const pagesOfKind = 3;
const seed = Number(process.env['WENHE_SEED'] ?? randomInt(1, 2 ** 31 - 1));
const random = createRandom(seed);
/** A formula over hundreds of cells asks for all of them, which would crowd out the others. */
const inTurn = createSemaphore(4, { room: Infinity });

let site: Site;
let raw = '';
let seen: readonly SeenPage[] = [];

beforeAll(async () => {
	if (!isLong) return;
	[site, raw] = await Promise.all([
		startSite({ WENHE_REGION: 'yixing' }),
		writeSample(sampleSeed, 2025),
	]);
	const addresses = await crawl(site, { states: true, limit: 6000, follow: firstOfKind(3) });
	const drawn = kindsOf(addresses).flatMap((kind) =>
		random.shuffle(kind.addresses).slice(0, pagesOfKind),
	);
	const pages = new Set([...drawn, ...alone]);
	const found: SeenPage[] = [];
	for (const page of pages) {
		found.push(seenOn(page, await (await fetch(site.origin + page)).text()));
	}
	seen = found;
}, 1_200_000);

afterAll(async () => {
	if (!isLong) return;
	await site.stop();
	rmSync(raw, { recursive: true, force: true });
});

test.skipIf(!isLong)(
	'every value of every figure on pages of every kind leads to where it comes from',
	() => {
		expect(new Set(seen.flatMap((page) => page.unexplained))).toEqual(new Set());
		const known = new Set(seen.flatMap((page) => page.figures));
		const missed = figures.map(({ id }) => id).filter((id) => !known.has(id) && !ofReports.has(id));
		console.info(`seed ${seed}: ${seen.length} pages, ${known.size} figures`);
		expect(missed).toEqual([]);
	},
);

test.skipIf(!isLong)(
	'random values are worked out again from the raw rows that their pages cite',
	async () => {
		const sources = sourcesOf({
			raw,
			ask: (href) => inTurn(() => askSite(href)),
			table: downloaded,
		});
		const counts: Record<string, number> = {};
		const failures: string[] = [];
		let done = 0;
		for (const value of inTurns(distinct(seen), { group: columnOf, random })) {
			if (done === wanted) break;
			const outcome = await outcomeOf(value, sources);
			if (outcome.problem !== null) failures.push(outcome.problem);
			counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
			if (outcome.kind !== 'withheld') done += 1;
		}
		console.info(`seed ${seed}: ${JSON.stringify(counts)}`);
		expect(failures).toEqual([]);
		const whole = Object.entries(counts).filter(([kind]) => /rows|formula|reference/.test(kind));
		expect(whole.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(wanted / 3);
	},
	1_200_000,
);

/** Pages that no link leads to, or whose template they share with others that have no figures. */
const alone = languages.flatMap((language) => [
	`/${language}/methods/backtest`,
	`/${language}/methods/comparison`,
	...topics.map(({ id }) => `/${language}/explore?topic=${id}`),
]);

/** Figures of reports alone, whose values recompute.test.ts asks of the release. */
const ofReports: ReadonlySet<string> = new Set([
	'destination-breakdown',
	'destination-parts',
	'fit-overview',
	'graduating-classes',
	'major-influence',
	'project-needs',
	'quality-bands',
	'quality-schools',
	'quality-trend',
	'shortage-occupations',
	'survey-comparison',
]);

/** Each asked value once, whatever many pages show it. */
function distinct(pages: readonly SeenPage[]): readonly ShownValue[] {
	const values = pages.flatMap((page) => page.values);
	return [...new Map(values.map((value) => [value.href, value])).values()];
}

function columnOf({ figure, href }: ShownValue): string {
	return `${figure} ${href.split('?')[0] ?? ''}`;
}

async function askSite(href: string): Promise<Partial<FigureWhy>> {
	const [path = '', search = ''] = href.split('?');
	const response = await fetch(`${site.origin}${path}.json?${search}`);
	if (!response.ok) throw new Error(`${href} answers ${String(response.status)}`);
	return (await response.json()) as Partial<FigureWhy>;
}

async function downloaded(table: string): Promise<string> {
	return (await fetch(`${site.origin}/zh/data/tables/${table}.csv`)).text();
}
