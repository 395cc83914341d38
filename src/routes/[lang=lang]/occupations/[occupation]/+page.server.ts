import { error } from '@sveltejs/kit';
import type { OccupationRow } from '#lib/domain/occupation.ts';
import { parseView } from '#lib/domain/view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, url }) => {
	const [{ region }, [occupation]] = await Promise.all([
		readManifest(),
		query<OccupationRow>('occupation-head', { language, occupation: params.occupation }),
	]);
	if (occupation === undefined) error(404, 'not found');
	const view = parseView(url.searchParams, region.levels);
	const chosen = { ...view, occupation: occupation.occupation_code };
	const [clusters, supply, group, majors, market, pay, shortage] = await Promise.all([
		loadFigure('occupation-clusters', chosen, language),
		loadFigure('occupation-supply', chosen, language),
		loadFigure('occupation-group', chosen, language),
		loadFigure('occupation-majors', chosen, language),
		loadFigure('occupation-market', chosen, language),
		loadFigure('occupation-pay', chosen, language),
		loadFigure('occupation-shortage', chosen, language),
	]);
	return { view, occupation, figures: { clusters, supply, group, majors, market, pay, shortage } };
};
