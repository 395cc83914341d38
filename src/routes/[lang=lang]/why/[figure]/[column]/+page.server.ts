import { error } from '@sveltejs/kit';
import { rowPrefix } from '#lib/domain/links.ts';
import { figureParams } from '#lib/server/figure-params.ts';
import { findFigure, loadFigure } from '#lib/server/figures.ts';
import { explainInFigure } from '#lib/server/why/figure.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user }, params, url }) => {
	const figure = findFigure(params.figure) ?? error(404, 'no such figure');
	const { row, others } = parted(url.searchParams);
	const chosen = figureParams(figure, others) ?? error(400, 'bad parameters');
	const loaded = await loadFigure(figure.id, chosen, language);
	const asking = { language, reader: user };
	const why = await explainInFigure(loaded, { column: params.column, at: row, asking });
	if (why === null) error(404, 'no such value');
	const { title, finding, release, status } = loaded;
	return { why, figure: { id: figure.id, title, finding, release, status } };
};

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
