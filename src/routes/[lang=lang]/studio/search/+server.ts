import { error, json } from '@sveltejs/kit';
import { readConstraints } from '#lib/domain/plan-constraints.ts';
import { fullEffort } from '#lib/domain/plan-proposal.ts';
import { searchPlan } from '#lib/server/plan-search.ts';
import { CrowdedError } from '#lib/server/semaphore.ts';
import { viewedStudio } from '#lib/server/studio.ts';
import type { RequestHandler } from './$types';

/** Looks for the best plan on all draws, beside the pages; closing the connection stops it. */
export const POST: RequestHandler = async ({ request, url }) => {
	const viewed = await viewedStudio(url.searchParams);
	if (viewed === null) error(404, 'not found');
	const { studio } = viewed;
	const read = readConstraints(await request.json().catch(() => null), {
		schools: studio.schools.map(({ id }) => id),
		cells: studio.cells.map(({ id }) => id),
	});
	if (read.problems) return json({ problems: read.problems }, { status: 422 });
	try {
		const lines = searchPlan({ studio, settings: read.settings, effort: fullEffort });
		return new Response(lines, {
			headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
		});
	} catch (problem) {
		if (problem instanceof CrowdedError) error(503, 'busy');
		throw problem;
	}
};
