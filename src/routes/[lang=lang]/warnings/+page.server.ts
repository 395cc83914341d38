import type { FigureRow } from '#lib/domain/figure.ts';
import { parseWarningView } from '#lib/domain/warning-view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { query } from '#lib/server/query.ts';
import { loadClauses } from '#lib/server/clauses.ts';
import type { PageServerLoad } from './$types';

interface SchoolName {
	readonly school_id: string;
	readonly name: string;
}

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const [{ region }, schools] = await Promise.all([
		readManifest(),
		query<SchoolName>('school-names', { language }),
	]);
	const view = parseWarningView(url.searchParams, {
		levels: region.levels,
		schools: schools.map((school) => school.school_id),
	});
	const { level, scenario, show, direction, school, sort } = view;
	const wantsScores = view.columns.includes('indicators');
	const [majors, programs, clauses, scores] = await Promise.all([
		loadFigure('warning-majors', { level, scenario, show, direction, sort }, language),
		loadFigure('warning-programs', { level, school, show, sort }, language),
		loadClauses(language),
		wantsScores ? query<FigureRow>('major-shortage', { language }) : [],
	]);
	return { view, schools, majors, programs, clauses, scores };
};
