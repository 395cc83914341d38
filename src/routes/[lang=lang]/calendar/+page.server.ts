import { loadFigure } from '#lib/server/figures.ts';
import { today } from '#lib/server/today.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
	const day = today();
	const [gates, reach, proposals] = await Promise.all([
		loadFigure('calendar-gates', { day }, language),
		loadFigure('pathway-reach', { day }, language),
		loadFigure('list-proposals', {}, language),
	]);
	return { gates, reach, proposals: proposals.rows, today: day };
};
