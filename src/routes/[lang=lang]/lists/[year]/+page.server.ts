import { error, redirect } from '@sveltejs/kit';
import { listChanges } from '#lib/domain/list-changes.ts';
import { earlierRelease } from '#lib/server/changes.ts';
import { publishedDecisions } from '#lib/server/decisions.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { intakeYearOf, listYears } from '#lib/server/list-years.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { withRelease } from '#lib/server/scope.ts';
import { today } from '#lib/server/today.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, url }) => {
	const [{ asOf }, years] = await Promise.all([readManifest(), listYears()]);
	const year = intakeYearOf(asOf);
	if (params.year !== String(year)) {
		const other = years.find((each) => String(each.year) === params.year);
		if (other === undefined) error(404, 'not found');
		redirect(307, `${url.pathname}?release=${other.release}`);
	}
	const earlier = await earlierRelease();
	const day = today();
	const [decisions, proposals, reach, before] = await Promise.all([
		publishedDecisions(language),
		loadFigure('list-proposals', {}, language),
		loadFigure('pathway-reach', { day }, language),
		earlier === null
			? null
			: withRelease(earlier.id, () => loadFigure('list-proposals', {}, language)),
	]);
	return {
		year,
		years,
		decisions,
		proposals,
		today: day,
		reach: reach.rows,
		earlier: earlier === null ? null : { ...earlier, year: intakeYearOf(earlier.asOf) },
		changes: before === null ? null : listChanges(before.rows, proposals.rows),
	};
};
