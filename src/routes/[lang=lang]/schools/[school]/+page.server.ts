import { error } from '@sveltejs/kit';
import type { SchoolRow } from '#lib/domain/school.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { loadClauses } from '#lib/server/clauses.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params }) => {
	const [school] = await query<SchoolRow>('school-head', { language, school: params.school });
	if (school === undefined || school.school_id === 'all') error(404, 'not found');
	const chosen = { school: school.school_id };
	const shown = { ...chosen, level: 'any', show: 'fired' };
	const [intake, programs, funnel, signals, clauses, surveys, ...ranks] = await Promise.all([
		loadFigure('school-intake', chosen, language),
		loadFigure('school-programs', chosen, language),
		loadFigure('school-funnel', chosen, language),
		loadFigure('warning-programs', shown, language),
		loadClauses(language),
		loadFigure('survey-pairs', chosen, language),
		loadFigure('quality-ranks', { ...chosen, index: 'employment' }, language),
		loadFigure('progression-ranks', { ...chosen, index: 'progression' }, language),
	]);
	return { school, intake, programs, funnel, signals, clauses, surveys, ranks };
};
