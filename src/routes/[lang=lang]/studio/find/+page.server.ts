import { error, fail, redirect } from '@sveltejs/kit';
import { readConstraints } from '#lib/domain/plan-constraints.ts';
import { quickEffort } from '#lib/domain/plan-proposal.ts';
import { settingsOfForm } from '#lib/domain/plan-settings-form.ts';
import { planLimit } from '#lib/domain/plan.ts';
import { studioQuery } from '#lib/domain/studio-view.ts';
import { formQuery } from '#lib/server/form-query.ts';
import { jobOf, startJob, stopJob } from '#lib/server/plan-jobs.ts';
import { CrowdedError } from '#lib/server/semaphore.ts';
import { laneOf, viewedStudio } from '#lib/server/studio.ts';
import type { Actions, PageServerLoad } from './$types';

/** Seconds until the page of a search that still runs asks again. */
const pause = 4;

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const viewed = await viewedStudio({ url, locals });
	if (viewed === null) error(404, 'not found');
	const { studio, view, levels } = viewed;
	const id = url.searchParams.get('job');
	const job = id === null ? null : jobOf(id);
	if (id !== null) setHeaders({ 'cache-control': 'no-store' });
	if (job?.state === 'working') setHeaders({ refresh: String(pause) });
	const places = job?.proposal?.places ?? {};
	const plans = [...view.plans.slice(0, planLimit - 1), { name: '', places }];
	return {
		studio,
		view,
		query: studioQuery(view, levels),
		job: id === null ? null : { id, ...(job ?? { state: 'stopped', gap: null, proposal: null }) },
		found: studioQuery({ ...view, plans }, levels),
	};
};

export const actions: Actions = {
	/** Begins a search for a reader without scripts, or stops one; its page tells how far it is. */
	default: async ({ locals, request, url }) => {
		const viewed = await viewedStudio({ url, locals });
		if (viewed === null) error(404, 'not found');
		const { studio, view, levels, parties } = viewed;
		const form = await formQuery(request);
		const page = new URLSearchParams(studioQuery(view, levels));
		const stopped = form.get('stop');
		if (stopped !== null) {
			stopJob(stopped);
			page.set('job', stopped);
			redirect(303, `${url.pathname}?${page.toString()}`);
		}
		const asked = settingsOfForm(form, view.party);
		const read = readConstraints(asked, { parties, cells: studio.cells.map(({ id }) => id) });
		if (read.problems) return fail(422, { problems: read.problems });
		try {
			const input = { studio, settings: read.settings, effort: quickEffort };
			page.set('job', startJob(input, laneOf(locals)));
		} catch (problem) {
			if (problem instanceof CrowdedError) return fail(503, { isBusy: true });
			throw problem;
		}
		redirect(303, `${url.pathname}?${page.toString()}`);
	},
};
