import { loadFigure } from '#lib/server/figures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => ({
	schools: await loadFigure('schools', {}, language),
});
