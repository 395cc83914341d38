import { redirect } from '@sveltejs/kit';
import { readPlacesForm } from '#lib/domain/studio-form.ts';
import { studioQuery } from '#lib/domain/studio-view.ts';
import { parseView } from '#lib/domain/view.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { viewedStudio } from '#lib/server/studio.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const { region } = await readManifest();
	const { levels } = region;
	const viewed = await viewedStudio(url.searchParams);
	if (viewed === null) return { view: parseView(url.searchParams, levels), open: null };
	const { studio, view, tryOut } = viewed;
	const sent = readPlacesForm(url.searchParams, studio.cells, studio.intakes.length);
	if (sent !== null) {
		const plans = Object.keys(sent).length > 0 ? [{ name: '', places: sent }] : [];
		redirect(303, `${url.pathname}${studioQuery({ ...view, plans }, levels)}`);
	}
	return {
		view,
		open: {
			studio,
			view,
			today: tryOut({}),
			trials: view.plans.map(({ places }) => tryOut(places)),
			query: studioQuery(view, levels),
		},
	};
};
