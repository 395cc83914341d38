import { error } from '@sveltejs/kit';
import { parseView } from '#lib/domain/view.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { openStudio } from '#lib/server/studio.ts';
import type { RequestHandler } from './$types';

/** Everything that plans are tried on, for the page's own script. */
export const GET: RequestHandler = async ({ url }) => {
	const { region } = await readManifest();
	const { level, scenario } = parseView(url.searchParams, region.levels);
	const open = await openStudio(level, scenario);
	if (open === null) error(404, 'not found');
	return new Response(JSON.stringify(open.studio), {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
};
