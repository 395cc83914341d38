import { breakdowns, type Breakdown } from './explore-view.ts';

export const compareKinds = ['major', 'school', 'cluster', 'occupation', 'year'] as const;

export type CompareKind = (typeof compareKinds)[number];

export const mostCompared = 7;

/** So many names are read in a line; more are found by what they belong to. */
const readInALine = 30;

/** Names that more than one has: these need their code beside them. */
export function namesakes(names: readonly { readonly name: string }[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return new Set([...counts].flatMap(([name, count]) => (count > 1 ? name : [])));
}

/** Names that can be added, by field or group where they are many; one group without a name where they are few. */
export function groupsToAdd<Name extends { readonly note: string }>(
	names: readonly Name[],
): readonly { readonly note: string; readonly names: readonly Name[] }[] {
	if (names.length <= readInALine) return names.length === 0 ? [] : [{ note: '', names }];
	const groups = new Map<string, Name[]>();
	for (const name of names) {
		const own = groups.get(name.note);
		if (own === undefined) groups.set(name.note, [name]);
		else own.push(name);
	}
	return [...groups].map(([note, own]) => ({ note, names: own }));
}

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
