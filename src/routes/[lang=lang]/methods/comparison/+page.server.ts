import { parseView } from '#lib/domain/view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { region } = await readManifest();
	const view = parseView(url.searchParams, region.levels);
	const { level } = view;
	const [views, overview, indices] = await Promise.all([
		loadFigure('fit-views', { level }, language),
		loadFigure('fit-overview', {}, language),
		loadFigure('fit-comparison', { level }, language),
	]);
	return { view, views, overview, indices };
};
