import type { ClusterRow } from '#lib/domain/cluster.ts';
import type { HeadlineRow, SignalCount } from '#lib/domain/headline.ts';
import type { MeetingMaterial } from '#lib/documents/meeting/material.ts';
import { loadFigure } from '../figures.ts';
import { readManifest } from '../manifest.ts';
import { loadPlanOptions, type PlanFinder } from '../plan-options.ts';
import { query } from '../query.ts';
import { type DocumentView, loadDrawn } from './common.ts';
import { loadLevels } from './fit.ts';
import { loadLists } from './lists.ts';

const scenario = 'base';
const fired = {
	level: 'any',
	show: 'fired',
	sort: 'signal',
	scenario,
	direction: 'any',
	school: 'any',
};
/** Occupations proposed for the recruitment fair. */
const occupations = '20';

export async function loadMeeting(view: DocumentView, find?: PlanFinder): Promise<MeetingMaterial> {
	const { language } = view;
	const { asOf } = await readManifest();
	const [lists, headline, counts, levels, clusters, employment] = await Promise.all([
		loadLists(view),
		query<HeadlineRow>('headline', { scenario }),
		query<SignalCount>('signal-counts', { scenario }),
		loadLevels(view),
		query<ClusterRow>('cluster-list', { language }),
		loadDrawn('clusters-employment', {}, { language }),
	]);
	const [majorSignals, programSignals, projects, shortages, gates] = await Promise.all([
		loadFigure('warning-majors', fired, language),
		loadFigure('warning-programs', fired, language),
		loadFigure('project-needs', {}, language),
		loadFigure('shortage-occupations', { limit: occupations }, language),
		loadFigure('calendar-gates', { day: asOf }, language),
	]);
	const plans = await loadPlanOptions(language, find);
	const facts = { headline, counts, levels, clusters, employment };
	return { ...lists, ...facts, majorSignals, programSignals, projects, shortages, gates, plans };
}
