import type { ClusterRow } from '#lib/domain/cluster.ts';
import type { HeadlineRow, SignalCount } from '#lib/domain/headline.ts';
import type { EarlierFit, FitCluster, FitLevel, FitMaterial } from '#lib/documents/fit/material.ts';
import { earlierRelease } from '../changes.ts';
import { publishedDecisions } from '../decisions.ts';
import { loadFigure } from '../figures.ts';
import { intakeYearOf } from '../list-years.ts';
import { readManifest } from '../manifest.ts';
import { query } from '../query.ts';
import { withRelease } from '../scope.ts';
import { type DocumentView, loadCommon, loadDrawn, notSupplied } from './common.ts';

const scenario = 'base';

export async function loadFit(view: DocumentView): Promise<FitMaterial> {
	const { language } = view;
	const { region, asOf } = await readManifest();
	const clusters = await query<ClusterRow>('cluster-list', { language });
	const [common, headline, counts, overview, earlier, proposals, decisions, missing] =
		await Promise.all([
			loadCommon(view),
			query<HeadlineRow>('headline', { scenario }),
			query<SignalCount>('signal-counts', { scenario }),
			loadFigure('fit-overview', {}, language),
			loadEarlier(),
			loadFigure('list-proposals', {}, language),
			publishedDecisions(language),
			notSupplied(language),
		]);
	return {
		...common,
		headline,
		counts,
		overview,
		levels: await loadLevels(view),
		clusters: await Promise.all(
			inOrder(clusters, region.clusterOrder).map((row) => loadCluster(row, region.levels, view)),
		),
		earlier,
		proposals,
		decisions,
		intakeYear: intakeYearOf(asOf),
		notSupplied: missing,
	};
}

export async function loadLevels(view: DocumentView): Promise<readonly FitLevel[]> {
	const { region } = await readManifest();
	return await Promise.all(region.levels.map((level) => loadLevel(level, view)));
}

async function loadEarlier(): Promise<EarlierFit | null> {
	const earlier = await earlierRelease();
	if (earlier === null) return null;
	const headline = await withRelease(earlier.id, () =>
		query<HeadlineRow>('headline', { scenario }),
	);
	return { ...earlier, headline };
}

async function loadLevel(level: string, { language }: DocumentView): Promise<FitLevel> {
	const params = { level, scenario };
	const [trend, contributions, influence] = await Promise.all([
		loadDrawn('fit-trend', params, { language, height: 240 }),
		loadDrawn('fit-contributions', params, { language }),
		loadFigure('major-influence', params, language),
	]);
	return { level, trend, contributions, influence };
}

async function loadCluster(
	row: ClusterRow,
	levels: readonly string[],
	{ language }: DocumentView,
): Promise<FitCluster> {
	const cluster = row.cluster_id;
	const [employment, openings, ...majors] = await Promise.all([
		loadDrawn('cluster-employment', { cluster }, { language, height: 210 }),
		loadFigure('cluster-openings', { cluster, level: levels[0] ?? '', scenario }, language),
		...levels.map(async (level) => ({
			level,
			figure: await loadFigure('cluster-majors', { cluster, level, scenario }, language),
		})),
	]);
	return { row, employment, openings, majors };
}

function inOrder(rows: readonly ClusterRow[], order: readonly string[]): readonly ClusterRow[] {
	const place = new Map(order.map((id, index) => [id, index]));
	const last = order.length;
	return rows.toSorted(
		(a, b) => (place.get(a.cluster_id) ?? last) - (place.get(b.cluster_id) ?? last),
	);
}
