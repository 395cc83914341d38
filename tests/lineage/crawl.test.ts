import { randomInt } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Explanation } from '#lib/domain/explanation.ts';
import { figures } from '#lib/figures/index.ts';
import { createRandom } from '#lib/measures/random.ts';
import type { FigureWhy } from '#lib/server/why/figure.ts';
import { crawl, startSite, type Site } from '../../scripts/site.ts';
import { kindsOf, spread } from '../sweep/kinds.ts';
import { folderOf, writeSample } from '../truths/build.ts';
import { openRawFolder } from './crawl/raw-record.ts';
import { GuardedError, isClose, recompute, type Sources } from './crawl/recompute.ts';
import { seenOn, type SeenPage, type ShownValue } from './crawl/shown-values.ts';

const isLong = process.env['WENHE_LONG'] === '1';
const wanted = 200;
const pagesOfKind = 40;
const seed = randomInt(1, 2 ** 31 - 1);
/** The seed of `wenhe sample` where none is named: the returns that the served release was built from. */
const sampleSeed = 20190710;

let site: Site;
let raw = '';
let seen: readonly SeenPage[] = [];

beforeAll(async () => {
	if (!isLong) return;
	[site, raw] = await Promise.all([
		startSite({ WENHE_REGION: 'yixing' }),
		writeSample(sampleSeed, 2025),
	]);
	const addresses = await crawl(site, { states: true, limit: 6000 });
	const pages = kindsOf(addresses).flatMap((kind) => spread(kind.addresses, pagesOfKind));
	const found: SeenPage[] = [];
	for (const page of pages)
		found.push(seenOn(page, await (await fetch(site.origin + page)).text()));
	seen = found;
}, 1_200_000);

afterAll(async () => {
	if (!isLong) return;
	await site.stop();
	rmSync(raw, { recursive: true, force: true });
});

test.skipIf(!isLong)(
	'every value of every figure on every page leads to where it comes from',
	() => {
		expect(new Set(seen.flatMap((page) => page.unexplained))).toEqual(new Set());
		const known = new Set(seen.flatMap((page) => page.figures));
		const missed = figures.map(({ id }) => id).filter((id) => !known.has(id));
		console.info(
			`${seen.length} pages, ${known.size} figures; on none of them: ${missed.join(', ')}`,
		);
	},
);

test.skipIf(!isLong)(
	'random values are worked out again from the raw rows that their pages cite',
	async () => {
		const random = createRandom(seed);
		const sources = sourcesOf();
		const counts: Record<string, number> = {};
		const failures: string[] = [];
		const queue = inTurns(
			seen.flatMap((page) => page.values),
			random,
		);
		for (let done = 0; done < wanted;) {
			const next = queue.next();
			if (next.done === true) break;
			const outcome = await outcomeOf(next.value, sources);
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

/** One value of each column of each figure in turn, so that no long table outweighs the rest. */
function* inTurns(values: readonly ShownValue[], random: ReturnType<typeof createRandom>) {
	const groups = new Map<string, ShownValue[]>();
	for (const value of values) {
		const name = `${value.figure} ${value.href.split('?')[0] ?? ''}`;
		groups.set(name, [...(groups.get(name) ?? []), value]);
	}
	while (groups.size > 0) {
		const names = [...groups.keys()];
		for (let left = names.length; left > 0; left -= 1) {
			const [name = ''] = names.splice(random.integer(names.length), 1);
			const group = groups.get(name) ?? [];
			const [value] = group.splice(random.integer(group.length), 1);
			if (group.length === 0) groups.delete(name);
			if (value !== undefined) yield value;
		}
	}
}

interface Outcome {
	readonly kind: string;
	readonly problem: string | null;
}

async function outcomeOf(shown: ShownValue, sources: Sources): Promise<Outcome> {
	try {
		const why = await sources.ask(shown.href);
		const value = why.shown ?? why.explanation?.value;
		if (typeof value?.value !== 'number') return { kind: 'words', problem: null };
		if (!isShownAs(value.value, shown.text)) {
			throw new Error(`${String(value.value)} explained, ${shown.text} shown`);
		}
		const { value: again, way, isWhole } = await recompute(shown.href, sources);
		if (why.isBasis === true) return { kind: `basis, ${way}`, problem: null };
		if (!isClose(again, value.value)) {
			throw new Error(`${String(again)} by ${way}, ${String(value.value)} shown`);
		}
		return { kind: isWhole ? way : `${way} on a model`, problem: null };
	} catch (error) {
		if (error instanceof GuardedError) return { kind: 'withheld', problem: null };
		const message = error instanceof Error ? error.message : String(error);
		return { kind: 'failed', problem: `${shown.page} ${shown.figure} ${shown.href}: ${message}` };
	}
}

/** What a page prints of a number, in per cent, points, ten thousands or as it is, to the digits that it prints. */
function isShownAs(value: number, text: string): boolean {
	const printed =
		text
			.replace(/[,，]/g, '')
			.replaceAll('−', '-')
			.match(/-?\d+(?:\.\d+)?/g) ?? [];
	return printed.some((number) => {
		const digits = number.split('.')[1]?.length ?? 0;
		const half = 0.5001 * 10 ** -digits;
		return [1, 100, 1e4, 1e-4, 1e-8, 1e-6, 1e-9].some(
			(scale) => Math.abs(Math.abs(value * scale) - Math.abs(Number(number))) <= half,
		);
	});
}

function sourcesOf(): Sources {
	const answers = new Map<string, Promise<Partial<FigureWhy>>>();
	const tables = new Map<string, Promise<readonly Readonly<Record<string, string>>[]>>();
	function rowsOf(name: string, read: () => Promise<string>) {
		const known =
			tables.get(name) ??
			read().then((text) => parse<Record<string, string>>(text, { bom: true, columns: true }));
		tables.set(name, known);
		return known;
	}
	return {
		raw: openRawFolder(raw),
		known: new Map(),
		ask(href) {
			const known = answers.get(href) ?? askAt(href);
			answers.set(href, known);
			return known;
		},
		async reference(name, cell) {
			const path = join(folderOf('yixing'), 'reference', `${name}.csv`);
			const rows = await rowsOf(`reference ${name}`, () =>
				Promise.resolve(readFileSync(path, 'utf8')),
			);
			return valueAt(rows, cell);
		},
		async released(cell) {
			const rows = await rowsOf(cell.table, async () => {
				const response = await fetch(`${site.origin}/zh/data/tables/${cell.table}.csv`);
				return response.text();
			});
			return valueAt(rows, cell);
		},
	};
}

async function askAt(href: string): Promise<Partial<FigureWhy>> {
	const [path = '', search = ''] = href.split('?');
	const response = await fetch(`${site.origin}${path}.json?${search}`);
	if (!response.ok) throw new Error(`${href} answers ${String(response.status)}`);
	return (await response.json()) as Partial<FigureWhy>;
}

/** The value in the one row that agrees with the key wherever the table has its columns. */
function valueAt(
	rows: readonly Readonly<Record<string, string>>[],
	{ keys, value }: Explanation,
): number {
	const [key = {}] = keys;
	const found = rows.filter((row) =>
		Object.entries(key).every(([name, part]) => !(name in row) || sameKey(row[name] ?? '', part)),
	);
	const texts = new Set(found.map((row) => partOf(row, value.name)));
	const [text] = texts;
	if (text === undefined || texts.size > 1)
		throw new Error(`${texts.size} values of ${value.name}`);
	return Number(text);
}

/** `evidence:a.b` is a part of a column that holds an object. */
function partOf(row: Readonly<Record<string, string>>, name: string): string {
	const [column = '', path] = name.split(':');
	if (path === undefined) return row[column] ?? '';
	let at: unknown = JSON.parse(row[column] ?? '{}');
	for (const part of path.split('.')) at = (at as Record<string, unknown>)[part];
	return String(at);
}

function sameKey(text: string, part: string): boolean {
	return text === part || text.replace(/ 00:00:00$/, '') === part;
}
