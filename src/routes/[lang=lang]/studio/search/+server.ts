import { error, json } from '@sveltejs/kit';
import { readConstraints } from '#lib/domain/plan-constraints.ts';
import { fullEffort } from '#lib/domain/plan-proposal.ts';
import { searchPlan } from '#lib/server/plan-search.ts';
import { CrowdedError } from '#lib/server/semaphore.ts';
import { laneOf, viewedStudio } from '#lib/server/studio.ts';
import type { RequestHandler } from './$types';

/** Looks for the best plan on all draws, beside the pages; closing the connection stops it. */
export const POST: RequestHandler = async (event) => {
	const viewed = await viewedStudio(event);
	if (viewed === null) error(404, 'not found');
	const { studio, parties } = viewed;
	const constraints: unknown = await event.request.json().catch(() => null);
	const read = readConstraints(constraints, { parties, cells: studio.cells.map(({ id }) => id) });
	if (read.problems) {
		const isForbidden = read.problems.some(({ at }) => at === 'party');
		return json({ problems: read.problems }, { status: isForbidden ? 403 : 422 });
	}
	try {
		const input = { studio, settings: read.settings, effort: fullEffort };
		return new Response(searchPlan(input, laneOf(event.locals)), {
			headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
		});
	} catch (problem) {
		if (problem instanceof CrowdedError) error(503, 'busy');
		throw problem;
	}
};
