/** Something that a page takes or leaves as a whole. */
export interface FlowItem {
	/** Points. */
	readonly height: number;
	/** Space above it, which the top of a page swallows. */
	readonly before?: number;
	/** Space below it; of two spaces that meet the larger counts. */
	readonly after?: number;
	/** Stays on the page of what follows. */
	readonly keepNext?: boolean;
	/** Repeated above it when it begins a page: the head of its table. */
	readonly repeated?: number;
	/** Heading whose page is wanted. */
	readonly heading?: string;
	readonly isBreak?: boolean;
}

/** Page of every heading when the items flow over pages of this height, beginning with `first`. */
export function pagesOf(
	items: readonly FlowItem[],
	height: number,
	first: number,
): ReadonlyMap<string, number> {
	const pages = new Map<string, number>();
	let page = first;
	let used = 0;
	let space = 0;
	for (const group of groups(items)) {
		if (group[0]?.isBreak === true) {
			page += 1;
			used = 0;
			continue;
		}
		if (used > 0 && used + heightOf(group, space) > height + 0.5) {
			page += 1;
			used = group[0]?.repeated ?? 0;
			space = 0;
		}
		for (const { heading } of group) if (heading !== undefined) pages.set(heading, page);
		used += heightOf(group, space);
		space = group.at(-1)?.after ?? 0;
	}
	return pages;
}

function heightOf(group: readonly FlowItem[], spaceAbove: number): number {
	const spaces = [spaceAbove, ...group.map(({ after = 0 }) => after)];
	return group.reduce(
		(sum, { height, before = 0 }, index) => sum + height + Math.max(before, spaces[index] ?? 0),
		0,
	);
}

function groups(items: readonly FlowItem[]): readonly (readonly FlowItem[])[] {
	const all: FlowItem[][] = [];
	let open: FlowItem[] = [];
	for (const item of items) {
		open.push(item);
		if (item.keepNext === true) continue;
		all.push(open);
		open = [];
	}
	return open.length > 0 ? [...all, open] : all;
}
