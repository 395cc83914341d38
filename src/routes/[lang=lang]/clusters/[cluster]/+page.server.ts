import { error } from '@sveltejs/kit';
import type { ClusterRow } from '#lib/domain/cluster.ts';
import { flowChoices, largest } from '#lib/domain/flow-view.ts';
import { parseView, viewQuery } from '#lib/domain/view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { query } from '#lib/server/query.ts';
import { chapters } from './chapters.ts';
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
	const whole = await loadFigure(
		'cluster-flow',
		{ level: view.level, cluster: cluster.cluster_id },
		language,
	);
	const flow = flowChoices(whole.rows, url.searchParams.get('flow'));
	const chosen = {
		...view,
		cluster: cluster.cluster_id,
		...(flow.focus === largest ? {} : { focus: flow.focus }),
	};
	const loaded = await Promise.all(
		chapters.map(async ({ id, figures }) => ({
			id,
			figures: await Promise.all(figures.map((figure) => loadFigure(figure, chosen, language))),
		})),
	);
	return {
		view,
		query: viewQuery(view, region.levels),
		cluster,
		flow,
		previous: clusters[place - 1] ?? null,
		next: clusters[place + 1] ?? null,
		chapters: loaded,
	};
};
