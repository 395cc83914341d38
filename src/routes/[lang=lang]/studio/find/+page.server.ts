import { error, fail } from '@sveltejs/kit';
import { readConstraints } from '#lib/domain/plan-constraints.ts';
import { quickEffort } from '#lib/domain/plan-proposal.ts';
import { settingsOfForm } from '#lib/domain/plan-settings-form.ts';
import { planLimit } from '#lib/domain/plan.ts';
import { studioQuery } from '#lib/domain/studio-view.ts';
import { formQuery } from '#lib/server/form-query.ts';
import { findPlan } from '#lib/server/plan-search.ts';
import { CrowdedError } from '#lib/server/semaphore.ts';
import { laneOf, viewedStudio } from '#lib/server/studio.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const viewed = await viewedStudio({ url, locals });
	if (viewed === null) error(404, 'not found');
	const { studio, view, levels } = viewed;
	return { studio, view, query: studioQuery(view, levels) };
};

const longestWait = 120_000;

export const actions: Actions = {
	/** The best plan for a reader without scripts: the page comes when it is found. */
	default: async ({ locals, request, url }) => {
		const viewed = await viewedStudio({ url, locals });
		if (viewed === null) error(404, 'not found');
		const { studio, view, levels, parties } = viewed;
		const asked = settingsOfForm(await formQuery(request), view.party);
		const read = readConstraints(asked, { parties, cells: studio.cells.map(({ id }) => id) });
		if (read.problems) return fail(422, { problems: read.problems });
		const signal = AbortSignal.any([request.signal, AbortSignal.timeout(longestWait)]);
		const input = { studio, settings: read.settings, effort: quickEffort };
		try {
			const proposal = await findPlan(input, { lane: laneOf(locals), signal });
			if (proposal === null) return fail(504, { state: 'failed' as const });
			const plans = [...view.plans.slice(0, planLimit - 1), { name: '', places: proposal.places }];
			return { proposal, query: studioQuery({ ...view, plans }, levels) };
		} catch (problem) {
			if (problem instanceof CrowdedError) return fail(503, { state: 'busy' as const });
			throw problem;
		}
	},
};
