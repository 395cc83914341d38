import { parseSearchView } from '#lib/domain/search-view.ts';
import { findNames, type FoundGroup } from '#lib/server/search.ts';
import type { PageServerLoad } from './$types';

const firstOfKind = 12;

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const view = parseSearchView(url.searchParams);
	const found = await findNames(view.q, language);
	const groups = found.filter(({ kind }) => view.kind === null || kind === view.kind);
	return {
		view,
		count: found.reduce((sum, { names }) => sum + names.length, 0),
		groups: groups.map((group) => shown(group, view.kind === null ? firstOfKind : Infinity)),
	};
};

function shown({ kind, names }: FoundGroup, most: number) {
	return { kind, count: names.length, names: names.slice(0, most) };
}
