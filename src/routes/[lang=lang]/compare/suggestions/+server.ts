import { error, json } from '@sveltejs/kit';
import { compareQuery, parseCompareView, withItem } from '#lib/domain/compare-view.ts';
import type { SuggestionGroup } from '#lib/domain/suggestion.ts';
import { compareMessages } from '#lib/messages/compare.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { findOfKind } from '#lib/server/search.ts';
import type { RequestHandler } from './$types';

const most = 8;

export const GET: RequestHandler = async ({ url, locals: { language, problem } }) => {
	if (problem !== null) error(problem === 'no_release' ? 503 : 404, problem);
	const { region } = await readManifest();
	const view = parseCompareView(url.searchParams, region.levels);
	if (view.kind === 'year') return json([]);
	const found = await findOfKind(view.kind, url.searchParams.get('q') ?? '', language);
	const items = found
		.filter(({ code }) => !view.items.includes(code))
		.slice(0, most)
		.map(({ name, code, context }) => ({
			name,
			note: view.kind === 'major' ? code : (context ?? ''),
			href: `/${language}/compare${compareQuery(withItem(view, code))}`,
		}));
	const groups: readonly SuggestionGroup[] = [
		{ label: compareMessages[language].addLabel[view.kind], items },
	];
	return json(items.length === 0 ? [] : groups);
};
