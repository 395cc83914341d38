import { afterAll, describe, expect, test } from 'vitest';
import { chartPoints, chartWidths } from '#lib/charts/index.ts';
import { whyPath } from '#lib/domain/links.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { figures } from '#lib/figures/index.ts';
import { createRandom } from '#lib/measures/random.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { explainInFigure } from '#lib/server/why/figure.ts';
import { cellsOf, rowOf, shownFigures, type ShownCell } from './values.ts';

process.env['WENHE_REGION'] = 'yixing';
const isLong = process.env['WENHE_LONG'] === '1';
const asking = { language: 'zh', reader: null } as const;

afterAll(() => closeReleases());

describe('every figure', () => {
	test('tells of every value where it comes from', async () => {
		const untold = await withRelease(null, async () => {
			const shown = await shownFigures(isLong ? 1000 : 2);
			expect(new Set(shown.map(({ id }) => id)).size).toBe(figures.length);
			return shown.flatMap(unlinked);
		});
		expect([...new Set(untold)]).toEqual([]);
	});

	test('leads from every value on its picture to where it comes from', async () => {
		const lost = await withRelease(null, async () =>
			(await shownFigures(isLong ? 20 : 1)).flatMap(unledPoints),
		);
		expect([...new Set(lost)]).toEqual([]);
	});

	test('leads from a value to raw rows or to a crosswalk, and states it', async () => {
		const failures: string[] = [];
		await withRelease(null, async () => {
			const shown = await shownFigures(isLong ? 20 : 2);
			for (const cell of drawn(shown, isLong ? 40 : 1).filter(
				(_, index) => isLong || index % 4 === 0,
			)) {
				const problem = await problemOf(cell);
				if (problem !== null) failures.push(`${cell.href ?? ''} ${problem}`);
			}
		});
		expect(failures).toEqual([]);
	}, 1_200_000);
});

function unlinked(loaded: LoadedFigure): readonly string[] {
	return cellsOf(loaded)
		.filter(({ href }) => href === null)
		.map(({ column }) => `${loaded.id} ${column}`);
}

/** A point without a row puts several values together, which a picture may do with the smallest alone. */
function unledPoints(loaded: LoadedFigure): readonly string[] {
	const view = { language: loaded.language, params: loaded.params, height: loaded.height } as const;
	return Object.values(chartWidths).flatMap((width) => {
		const points = chartPoints[loaded.chart ?? '']?.(loaded.rows, { ...view, width }) ?? [];
		return points
			.filter(({ row }) => row !== null || loaded.chart !== 'flow')
			.filter(({ row, column }) => row === null || whyPath(loaded, row, column) === null)
			.map(({ column }) => `${loaded.id} ${column}`);
	});
}

/** Some values of every column of every figure. */
function drawn(shown: readonly LoadedFigure[], each: number): readonly ShownCell[] {
	const random = createRandom(7);
	const byColumn = new Map<string, ShownCell[]>();
	for (const cell of shown.flatMap(cellsOf)) {
		const name = `${cell.loaded.id} ${cell.column}`;
		byColumn.set(name, [...(byColumn.get(name) ?? []), cell]);
	}
	return [...byColumn.values()].flatMap((cells) =>
		Array.from({ length: Math.min(each, cells.length) }, () => {
			return cells[random.integer(cells.length)];
		}).flatMap((cell) => cell ?? []),
	);
}

async function problemOf({ loaded, row, column, href }: ShownCell): Promise<string | null> {
	if (href === null) return 'has no address';
	const why = await explainInFigure(loaded, { column, at: rowOf(href), asking });
	if (why === null) return 'is not explained';
	if (why.shown.value !== row[column]) return 'explains another row';
	if (why.derived !== null) {
		const isWhole = why.derived.inputs.every((input) => input.href !== null);
		return isWhole ? null : 'has inputs without a way on';
	}
	const { raw, references } = why.explanation ?? { raw: { count: 0 }, references: [] };
	return raw.count > 0 || references.length > 0 ? null : 'rests on nothing';
}
