import { breakdowns, type Breakdown } from './explore-view.ts';

export const compareKinds = ['major', 'school', 'cluster', 'occupation', 'year'] as const;

export type CompareKind = (typeof compareKinds)[number];

export const mostCompared = 7;

/** What stands side by side, in the reader's order. */
export interface CompareView {
	readonly kind: CompareKind;
	readonly items: readonly string[];
	readonly level: string;
	/** By what years are broken down. */
	readonly by: Breakdown;
}

const code = /^[\p{L}\p{N}_.-]{1,40}$/u;

export function parseCompareView(query: URLSearchParams, levels: readonly string[]): CompareView {
	const kind = compareKinds.find((each) => each === query.get('kind')) ?? 'major';
	const items = [...new Set(query.getAll('item'))].filter((item) =>
		kind === 'year' ? /^\d{4}$/.test(item) : code.test(item),
	);
	return {
		kind,
		items: items.slice(0, mostCompared),
		level: levels.find((each) => each === query.get('level')) ?? 'any',
		by: breakdowns.find((each) => each === query.get('by')) ?? 'field',
	};
}

export function compareQuery(view: CompareView): string {
	const query = new URLSearchParams({ kind: view.kind });
	for (const item of view.items) query.append('item', item);
	if (view.level !== 'any') query.set('level', view.level);
	if (view.by !== 'field') query.set('by', view.by);
	return `?${query.toString()}`;
}

/** The same comparison with one more, or without one. */
export function withItem(view: CompareView, item: string): CompareView {
	const items = [...view.items.filter((each) => each !== item), item];
	return { ...view, items: items.slice(-mostCompared) };
}

export function withoutItem(view: CompareView, item: string): CompareView {
	return { ...view, items: view.items.filter((each) => each !== item) };
}
