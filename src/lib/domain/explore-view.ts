import { scenarios } from './view.ts';

export const breakdowns = ['level', 'school', 'field', 'major', 'cluster', 'occupation'] as const;
export const exploreFilters = ['level', 'school', 'major', 'cluster', 'occupation'] as const;

export type Breakdown = (typeof breakdowns)[number];
export type ExploreFilter = (typeof exploreFilters)[number];

/** What may be asked of one measure of the explorer. */
export interface ExploreTopic {
	readonly id: string;
	/** The first one is usual. */
	readonly by: readonly Breakdown[];
	readonly filters: readonly ExploreFilter[];
	/** Levels are never added up. */
	readonly isPerLevel: boolean;
	readonly hasScenario: boolean;
}

/** What a reader asks of the explorer; `any` leaves a filter open. */
export interface ExploreView {
	readonly topic: string;
	readonly by: Breakdown;
	readonly years: 'latest' | 'all';
	readonly show: 'chart' | 'table';
	readonly scenario: string;
	readonly filters: Readonly<Record<ExploreFilter, string>>;
}

const code = /^[\p{L}\p{N}_.-]{1,40}$/u;

export function parseExploreView(
	query: URLSearchParams,
	topics: readonly ExploreTopic[],
	levels: readonly string[],
): ExploreView {
	const topic = topics.find(({ id }) => id === query.get('topic')) ?? topics[0];
	if (topic === undefined) throw new RangeError('no topics to explore');
	const filters = Object.fromEntries(
		exploreFilters.map((name) => [name, filterOf(query, topic, name)]),
	) as Record<ExploreFilter, string>;
	const level = levels.find((each) => each === filters.level);
	const usualLevel = topic.isPerLevel ? (levels[0] ?? 'any') : 'any';
	return {
		topic: topic.id,
		by: topic.by.find((each) => each === query.get('by')) ?? topic.by[0] ?? 'level',
		years: query.get('years') === 'all' ? 'all' : 'latest',
		show: query.get('show') === 'table' ? 'table' : 'chart',
		scenario:
			(topic.hasScenario ? scenarios.find((each) => each === query.get('scenario')) : undefined) ??
			'base',
		filters: { ...filters, level: level ?? usualLevel },
	};
}

function filterOf(query: URLSearchParams, topic: ExploreTopic, name: ExploreFilter): string {
	const wanted = query.get(name);
	if (wanted === null || !topic.filters.includes(name)) return 'any';
	return code.test(wanted) ? wanted : 'any';
}

/** The query that leads to a view. */
export function exploreQuery(view: ExploreView): string {
	const query = new URLSearchParams({ topic: view.topic, by: view.by });
	if (view.years !== 'latest') query.set('years', view.years);
	for (const name of exploreFilters) {
		if (view.filters[name] !== 'any') query.set(name, view.filters[name]);
	}
	if (view.scenario !== 'base') query.set('scenario', view.scenario);
	if (view.show !== 'chart') query.set('show', view.show);
	return `?${query.toString()}`;
}
