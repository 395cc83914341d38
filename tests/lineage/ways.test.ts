import { afterAll, expect, test } from 'vitest';
import { figures } from '#lib/figures/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { explainInFigure, type FigureWhy } from '#lib/server/why/figure.ts';
import { evaluate } from './crawl/expression.ts';
import { isClose } from './crawl/recompute.ts';
import { cellsOf, rowOf, shownFigures, type ShownCell } from './values.ts';

process.env['WENHE_REGION'] = 'yixing';
const asking = { language: 'zh', reader: null } as const;
/** Values of each column of each figure, spread over what its views show. */
const each = process.env['WENHE_LONG'] === '1' ? 5 : 1;

afterAll(() => closeReleases());

/** How a page tells where a value comes from; null where it says so with the actual numbers, or by the rows themselves. */
function withoutFormula({ derived, explanation, isBasis, tally }: FigureWhy): string | null {
	if (derived !== null) return derived.formula === null ? 'statistic of its row' : null;
	if (isBasis) return 'basis';
	if (tally !== null || explanation === null) return null;
	const isAdded = explanation.cells.length > 0;
	const isRead = ['returned', 'counted', 'reference'].includes(explanation.kind);
	return explanation.formula !== null || isAdded || isRead ? null : explanation.kind;
}

/** A formula over columns of the row gives the number that the row shows. */
function wrongFormula({ row, column }: ShownCell, { derived }: FigureWhy): string | null {
	if (derived?.formula == null) return null;
	const values = derived.inputs.map(({ name, value }) => [name, Number(value)] as const);
	const found = evaluate(derived.formula.template, {
		values: Object.fromEntries(values),
		terms: [],
	});
	return isClose(found, Number(row[column])) ? null : `${found}, not ${String(row[column])}`;
}

function spreadOver(cells: readonly ShownCell[]): readonly ShownCell[] {
	const step = Math.max(1, Math.floor(cells.length / each));
	return cells.filter((_, index) => index % step === 0).slice(0, each);
}

test('values lead to a formula with their numbers, but for those of the list, which does not grow unnoticed', async () => {
	const ways = new Set<string>();
	const wrong: string[] = [];
	await withRelease(null, async () => {
		const shown = await shownFigures(4);
		const filled = new Set(shown.filter(({ rows }) => rows.length > 0).map(({ id }) => id));
		expect(figures.map(({ id }) => id).filter((id) => !filled.has(id))).toEqual([]);
		const byColumn = groupBy(shown.flatMap(cellsOf), (cell) => `${cell.loaded.id} ${cell.column}`);
		for (const [name, cells] of byColumn) {
			for (const cell of spreadOver(cells)) {
				const at = rowOf(cell.href ?? '');
				const why = await explainInFigure(cell.loaded, { column: cell.column, at, asking });
				if (why === null) {
					wrong.push(`${name} is not explained: ${cell.href ?? ''}`);
					continue;
				}
				const way = withoutFormula(why);
				if (way !== null) ways.add(`${name}: ${way}`);
				const problem = wrongFormula(cell, why);
				if (problem !== null) wrong.push(`${cell.href ?? ''}: ${problem}`);
			}
		}
	});
	expect(wrong).toEqual([]);
	await expect(`${[...ways].toSorted().join('\n')}\n`).toMatchFileSnapshot('without-formula.txt');
}, 600_000);
