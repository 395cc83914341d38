import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatValue, isNumeric } from '#lib/format/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { createRandom } from '#lib/measures/random.ts';
import { closeReleases } from '#lib/server/release.ts';
import { activeLease, withRelease } from '#lib/server/scope.ts';
import { writeSample } from '../truths/build.ts';
import { askRelease } from './crawl/ask-release.ts';
import { outcomeOf, type Outcome } from './crawl/outcome.ts';
import type { Sources } from './crawl/recompute.ts';
import type { ShownValue } from './crawl/shown-values.ts';
import { sampleSeed, sourcesOf } from './crawl/sources.ts';
import { cellsOf, shownFigures, type ShownCell } from './values.ts';

process.env['WENHE_REGION'] = 'yixing';

afterAll(() => closeReleases());

/** Each rests on every category and so on nearly all raw rows: opened by the long run. */
const vast: ReadonlySet<string> = new Set(['fit-overview', 'fit-trend', 'explore-fit']);
const tries = 6;

test('a value of each figure is worked out again from the raw rows that its page cites', async () => {
	const raw = await writeSample(sampleSeed, 2025);
	const told = await withRelease(null, async () => {
		const shown = (await shownFigures(2)).filter(({ id }) => !vast.has(id));
		const values = groupBy(shown.flatMap(cellsOf).flatMap(shownOf), ({ figure }) => figure);
		const sources = sourcesOf({ raw, ask: askRelease, table: tableOf });
		const random = createRandom(11);
		const outcomes: (Outcome & { readonly figure: string })[] = [];
		for (const [figure, own] of values) {
			const drawn = random.shuffle(own).slice(0, tries);
			outcomes.push({ figure, ...(await firstTold(drawn, sources)) });
		}
		return outcomes;
	});
	rmSync(raw, { recursive: true, force: true });
	expect(told.flatMap(({ problem }) => problem ?? [])).toEqual([]);
	expect(told.filter(({ kind }) => kind === 'withheld')).toEqual([]);
	const isWhole = ({ kind }: Outcome) => /^(rows|formula|reference)$/.test(kind);
	expect(told.filter(isWhole).length).toBeGreaterThan(told.length / 3);
}, 300_000);

/** The outcome of the first value that may be told. */
async function firstTold(values: readonly ShownValue[], sources: Sources): Promise<Outcome> {
	for (const value of values) {
		const outcome = await outcomeOf(value, sources);
		if (outcome.kind !== 'withheld') return outcome;
	}
	return { kind: 'withheld', problem: null };
}

/** A value as a table prints it; signals and the like are words. */
function shownOf({ loaded, row, column: name, href }: ShownCell): readonly ShownValue[] {
	const column = loaded.columns.find((each) => each.name === name);
	if (column === undefined || href === null || !isNumeric(column.format)) return [];
	const text = formatValue(row[name], column.format, loaded.language);
	return [{ page: 'release', figure: loaded.id, text, href }];
}

function tableOf(name: string): Promise<string> {
	return readFile(join(activeLease().release.folder, 'tables', `${name}.csv`), 'utf8');
}
