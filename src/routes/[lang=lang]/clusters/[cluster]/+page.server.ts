import { error } from '@sveltejs/kit';
import type { ClusterRow } from '#lib/domain/cluster.ts';
import { parseView, viewQuery } from '#lib/domain/view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, url }) => {
	const [{ region }, clusters] = await Promise.all([
		readManifest(),
		query<ClusterRow>('cluster-list', { language }),
	]);
	const place = clusters.findIndex((each) => each.cluster_id === params.cluster);
	const cluster = clusters[place];
	if (cluster === undefined) error(404, 'not found');
	const view = parseView(url.searchParams, region.levels);
	const chosen = { ...view, cluster: cluster.cluster_id };
	const [employment, openings, majors, signals, flow, contributions, tightness] = await Promise.all(
		[
			loadFigure('cluster-employment', chosen, language),
			loadFigure('cluster-openings', chosen, language),
			loadFigure('cluster-majors', chosen, language),
			loadFigure('cluster-signals', chosen, language),
			loadFigure('cluster-flow', chosen, language),
			loadFigure('fit-contributions', chosen, language),
			loadFigure('cluster-tightness', chosen, language),
		],
	);
	return {
		view,
		query: viewQuery(view, region.levels),
		cluster,
		previous: clusters[place - 1] ?? null,
		next: clusters[place + 1] ?? null,
		figures: { employment, openings, majors, signals, flow, contributions, tightness },
	};
};
