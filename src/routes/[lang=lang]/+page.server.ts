import type { ClusterRow } from '#lib/domain/cluster.ts';
import { parseView, viewQuery } from '#lib/domain/view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { query } from '#lib/server/query.ts';
import { loadChanges } from '#lib/server/changes.ts';
import type { FlaggedMajor, HeadlineRow, SignalCount } from '#lib/domain/headline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { region } = await readManifest();
	const view = parseView(url.searchParams, region.levels);
	const params = { ...view };
	const [headline, counts, flagged, clusters, changes, ...figures] = await Promise.all([
		query<HeadlineRow>('headline', params),
		query<SignalCount>('signal-counts', params),
		query<FlaggedMajor>('flagged-majors', { ...params, language }),
		query<ClusterRow>('cluster-list', { language }),
		loadChanges(view, language),
		loadFigure('fit-trend', params, language),
		loadFigure('major-signals', params, language),
		loadFigure('fit-contributions', params, language),
		loadFigure('clusters-employment', params, language),
	]);
	const [fitTrend, signals, contributions, employment] = figures;
	return {
		view,
		query: viewQuery(view, region.levels),
		headline,
		counts,
		flagged,
		clusters,
		changes,
		fitTrend,
		signals,
		contributions,
		employment,
	};
};
