import { error } from '@sveltejs/kit';
import type { Explanation } from '#lib/domain/explanation.ts';
import type { MartName } from '#lib/domain/lineage.ts';
import { rowPrefix } from '#lib/domain/links.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { grains } from '#lib/domain/marts.ts';
import { figureParams } from '../figure-params.ts';
import { findFigure, loadFigure } from '../figures.ts';
import { explain, type Asking } from './explain.ts';
import { explainInFigure, type FigureWhy } from './figure.ts';

interface Wanted {
	readonly search: URLSearchParams;
	readonly asking: Asking;
}

/** What an address asks of a value in a figure; a 404 where there is no such value. */
export async function askedInFigure(
	{ figure: id, column }: { readonly figure: string; readonly column: string },
	{ search, asking }: Wanted,
): Promise<{ readonly why: FigureWhy; readonly loaded: LoadedFigure }> {
	const figure = findFigure(id) ?? error(404, 'no such figure');
	const { row, others } = parted(search);
	const chosen = figureParams(figure, others) ?? error(400, 'bad parameters');
	const loaded = await loadFigure(figure.id, chosen, asking.language);
	const why = await explainInFigure(loaded, { column, at: row, asking });
	return { why: why ?? error(404, 'no such value'), loaded };
}

/** What an address asks of a value of the release. */
export async function askedOfMart(
	{ table, column }: { readonly table: string; readonly column: string },
	{ search, asking }: Wanted,
): Promise<Explanation> {
	if (!Object.hasOwn(grains, table)) error(404, 'no such table');
	const key = Object.fromEntries(search);
	const explanation = await explain({ table: table as MartName, column, key }, asking);
	return explanation ?? error(404, 'no such value');
}

/** What names the row, apart from what names the figure. */
function parted(search: URLSearchParams) {
	const row: Record<string, string> = {};
	const others = new URLSearchParams();
	for (const [name, value] of search) {
		if (name.startsWith(rowPrefix)) row[name.slice(rowPrefix.length)] = value;
		else others.append(name, value);
	}
	return { row, others };
}
