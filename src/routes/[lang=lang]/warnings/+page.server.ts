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
	const [majors, programs, clauses] = await Promise.all([
		loadFigure('warning-majors', { level, scenario, show, direction, sort }, language),
		loadFigure('warning-programs', { level, school, show, sort }, language),
		loadClauses(language),
	]);
	return { view, schools, majors, programs, clauses };
};
