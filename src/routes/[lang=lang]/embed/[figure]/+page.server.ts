import { error } from '@sveltejs/kit';
import { script } from 'virtual:enhance';
import { figureParams } from '#lib/server/figure-params.ts';
import { findFigure, loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, problem }, params, url }) => {
	if (problem !== null) error(problem === 'no_release' ? 503 : 404, problem);
	const figure = findFigure(params.figure) ?? error(404, 'no such figure');
	const chosen = figureParams(figure, url.searchParams) ?? error(400, 'bad parameters');
	const [loaded, { region }] = await Promise.all([
		loadFigure(figure.id, chosen, language),
		readManifest(),
	]);
	return { figure: loaded, region: region.name[language], kind: region.kind, script };
};
