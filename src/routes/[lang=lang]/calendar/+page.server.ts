import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { today } from '#lib/server/today.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
	const { asOf } = await readManifest();
	const [gates, reach] = await Promise.all([
		loadFigure('calendar-gates', { asOf }, language),
		loadFigure('pathway-reach', { asOf }, language),
	]);
	return { gates, reach, today: today() };
};
