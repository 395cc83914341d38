import { parseView } from '#lib/domain/view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { region } = await readManifest();
	const view = parseView(url.searchParams, region.levels);
	return { view, occupations: await loadFigure('occupations', { ...view }, language) };
};
