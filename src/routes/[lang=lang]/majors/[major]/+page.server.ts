import { error } from '@sveltejs/kit';
import type { MajorRow } from '#lib/domain/major.ts';
import { parseView } from '#lib/domain/view.ts';
import { loadClauses } from '#lib/server/clauses.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

const ids = [
	'major-intake',
	'major-destinations',
	'major-supply',
	'major-coverage',
	'major-occupations',
	'major-clusters',
	'major-schools',
	'major-school-fields',
	'major-peers',
	'major-signal-history',
] as const;

export const load: PageServerLoad = async ({ locals: { language }, params, url }) => {
	const rows = await query<MajorRow>('major-head', { language, major: params.major });
	const [first] = rows;
	if (first === undefined) error(404, 'not found');
	const own = rows.filter((row) => row.catalogue === first.catalogue);
	const levels = own.map((row) => row.level);
	const view = parseView(url.searchParams, levels);
	const chosen = { ...view, major: first.major_code, catalogue: first.catalogue };
	const [clauses, signal, programs, ...figures] = await Promise.all([
		loadClauses(language),
		loadFigure('warning-majors', { ...chosen, show: 'all', direction: 'any' }, language),
		loadFigure('warning-programs', { ...chosen, show: 'all', school: 'any' }, language),
		...ids.map((id) => loadFigure(id, chosen, language)),
	]);
	const [intake, destinations, supply, coverage, occupations, clusters, ...rest] = figures;
	const [signals, schools] = [rest.slice(-1), rest.slice(0, -1)];
	return {
		view,
		levels,
		major: own.find((row) => row.level === view.level) ?? first,
		clauses,
		signal,
		programs,
		chapters: {
			history: [intake, destinations],
			signals,
			future: [coverage, supply],
			leads: [occupations, clusters],
			schools,
		},
	};
};
