import {
	compareQuery,
	mostCompared,
	parseCompareView,
	withItem,
} from '#lib/domain/compare-view.ts';
import { normaliseQuery } from '#lib/domain/search.ts';
import { chosenOf, comparable, likeFirst, loadComparison } from '#lib/server/compare.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { findOfKind } from '#lib/server/search.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const fewEnough = 30;

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { region } = await readManifest();
	const asked = parseCompareView(url.searchParams, region.levels);
	const all = await comparable(asked.kind, language);
	const chosen = chosenOf(asked, all);
	const view = { ...asked, items: chosen.map(({ code }) => code) };
	const text = normaliseQuery(url.searchParams.get('q') ?? '');
	const matches =
		asked.kind === 'year' || text === '' ? all : await findOfKind(asked.kind, text, language);
	const found = matches.flatMap((match) => all.find(({ code }) => code === match.code) ?? []);
	const only = text === '' || found.length > 1 ? undefined : found[0];
	if (only !== undefined && view.items.length < mostCompared) {
		redirect(303, url.pathname + compareQuery(withItem(view, only.code)));
	}
	const candidates = (text === '' ? likeFirst(chosen, all) : found)
		.filter(({ code }) => !view.items.includes(code))
		.map(({ code, name, note }) => ({
			code,
			name,
			note,
			query: compareQuery(withItem(view, code)),
		}));
	return {
		view,
		chosen,
		text,
		candidates: text === '' ? candidates : candidates.slice(0, fewEnough),
		figures: await loadComparison(view, chosen, language),
	};
};
