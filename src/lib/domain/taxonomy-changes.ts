/** One item by which a release classifies: a cluster, a major, a row of a crosswalk, a rule. */
export interface TaxonomyItem {
	readonly kind: string;
	readonly code: string;
	readonly major_code: string | null;
	readonly name: string;
	/** Weight, share or threshold where the item has one. */
	readonly weight: number | null;
}

export interface TaxonomyChange {
	readonly kind: string;
	readonly added: readonly string[];
	readonly removed: readonly string[];
	/** Same code, other name or weight. */
	readonly changed: readonly string[];
	/** Majors whose entry or crosswalk is touched. */
	readonly majors: readonly string[];
}

/** What was added, removed or changed, by kind; kinds without a change are left out. */
export function taxonomyChanges(
	before: readonly TaxonomyItem[],
	after: readonly TaxonomyItem[],
): readonly TaxonomyChange[] {
	const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))];
	return kinds.flatMap((kind) => {
		const [old, now] = [before, after].map(
			(items) =>
				new Map(items.filter((item) => item.kind === kind).map((item) => [item.code, item])),
		) as [Map<string, TaxonomyItem>, Map<string, TaxonomyItem>];
		const added = [...now.values()].filter(({ code }) => !old.has(code));
		const removed = [...old.values()].filter(({ code }) => !now.has(code));
		const changed = [...now.values()].filter((item) => isChanged(old.get(item.code), item));
		const touched = [...added, ...removed, ...changed];
		if (touched.length === 0) return [];
		return {
			kind,
			added: names(added),
			removed: names(removed),
			changed: names(changed),
			majors: [...new Set(touched.flatMap(({ major_code: code }) => code ?? []))],
		};
	});
}

function isChanged(before: TaxonomyItem | undefined, after: TaxonomyItem): boolean {
	if (before === undefined) return false;
	return before.name !== after.name || before.weight !== after.weight;
}

function names(items: readonly TaxonomyItem[]): readonly string[] {
	return [...new Set(items.map(({ name }) => name))];
}
