import { error } from '@sveltejs/kit';
import type { MajorRow } from '#lib/domain/major.ts';
import type { SchoolRow } from '#lib/domain/school.ts';
import { loadClauses } from '#lib/server/clauses.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params }) => {
	const [[school], majors, programs] = await Promise.all([
		query<SchoolRow>('school-head', { language, school: params.school }),
		query<MajorRow>('major-head', { language, major: params.major }),
		loadFigure('school-programs', { school: params.school }, language),
	]);
	const row = programs.rows.find((each) => each['major_code'] === params.major);
	const major = majors.find((each) => each.level === row?.['level']) ?? majors[0];
	if (school === undefined || major === undefined || row === undefined) error(404, 'not found');
	const chosen = {
		school: school.school_id,
		major: major.major_code,
		level: major.level,
		catalogue: major.catalogue,
	};
	const [clauses, signals, intake, destinations, placements, fields, history, quality, surveys] =
		await Promise.all([
			loadClauses(language),
			loadFigure('warning-programs', { ...chosen, show: 'all' }, language),
			loadFigure('school-intake', chosen, language),
			loadFigure('program-destinations', chosen, language),
			loadFigure('major-schools', chosen, language),
			loadFigure('major-school-fields', chosen, language),
			loadFigure('program-signal-history', chosen, language),
			loadFigure('quality-indicators', chosen, language),
			loadFigure('survey-pairs', chosen, language),
		]);
	const figures = { intake, destinations, placements, fields, history, quality, surveys };
	return { school, major, row, programs, clauses, signals, ...figures };
};
