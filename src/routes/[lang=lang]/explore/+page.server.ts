import { exploreFilters, parseExploreView } from '#lib/domain/explore-view.ts';
import { topics } from '#lib/figures/explore/topics.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { namesOfKind } from '#lib/server/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { region } = await readManifest();
	const view = parseExploreView(url.searchParams, topics, region.levels);
	const topic = topics.find(({ id }) => id === view.topic);
	const kinds = exploreFilters.filter((name) => name !== 'level' && topic?.filters.includes(name));
	const [figure, ...names] = await Promise.all([
		loadFigure(`explore-${view.topic}`, paramsOf(view), language),
		...kinds.map((kind) => namesOfKind(kind as Exclude<typeof kind, 'level'>, language)),
	]);
	const choices = kinds.map((kind, index) => ({
		kind,
		options: (names[index] ?? []).map(({ code, name }) => ({ code, name })),
	}));
	return { view, figure: view.show === 'table' ? { ...figure, svg: null } : figure, choices };
};

function paramsOf(view: ReturnType<typeof parseExploreView>) {
	const { by, years, scenario, filters } = view;
	return { by, items: 'any', years, panels: 'groups', scenario, ...filters };
}
