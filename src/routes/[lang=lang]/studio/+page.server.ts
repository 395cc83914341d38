import { error, redirect } from '@sveltejs/kit';
import { readPlacesForm } from '#lib/domain/studio-form.ts';
import { studioQuery } from '#lib/domain/studio-view.ts';
import { parseView } from '#lib/domain/view.ts';
import { formQuery } from '#lib/server/form-query.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { viewedStudio } from '#lib/server/studio.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const { region } = await readManifest();
	const viewed = await viewedStudio({ url, locals });
	if (viewed === null) return { view: parseView(url.searchParams, region.levels), open: null };
	const { studio, view, tryOut, parties, levels } = viewed;
	return {
		view,
		open: {
			studio,
			view,
			parties,
			today: tryOut({}),
			trials: view.plans.map(({ places }) => tryOut(places)),
			query: studioQuery(view, levels),
		},
	};
};

export const actions: Actions = {
	/** A form without scripts: the last plan with other places, as an address. */
	default: async ({ locals, request, url }) => {
		const viewed = await viewedStudio({ url, locals });
		if (viewed === null) error(404, 'not found');
		const { studio, view, levels } = viewed;
		const { name, places } = view.plans.at(-1) ?? { name: '', places: {} };
		const changed = readPlacesForm(await formQuery(request), {
			...{ cells: studio.cells, intakes: studio.intakes.length },
			...{ party: view.party, places },
		});
		const others = view.plans.slice(0, -1);
		const isEmpty = others.length === 0 && name === '' && Object.keys(changed).length === 0;
		const plans = isEmpty ? [] : [...others, { name, places: changed }];
		redirect(303, `${url.pathname}${studioQuery({ ...view, plans }, levels)}`);
	},
};
