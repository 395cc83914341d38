import { loadFigure } from '#lib/server/figures.ts';
import { namesOfKind } from '#lib/server/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const clusters = await namesOfKind('cluster', language);
	const wanted = url.searchParams.get('cluster');
	const cluster = clusters.find(({ code }) => code === wanted)?.code ?? 'all';
	return {
		cluster,
		clusters: clusters.map(({ code, name }) => ({ code, name })),
		figure: await loadFigure('map-places', { cluster }, language),
	};
};
