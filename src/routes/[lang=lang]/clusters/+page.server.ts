import type { ClusterRow } from '#lib/domain/cluster.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
	const [clusters, employment] = await Promise.all([
		query<ClusterRow>('cluster-list', { language }),
		loadFigure('clusters-employment', {}, language),
	]);
	return { clusters, employment };
};
