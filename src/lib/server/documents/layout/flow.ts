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

export interface FlowPlace {
	readonly page: number;
	/** Points from the upper edge of the type area. */
	readonly top: number;
}

/** Place of every heading when the items flow over pages of this height, beginning with `first`. */
export function placesOf(
	items: readonly FlowItem[],
	height: number,
	first: number,
): ReadonlyMap<string, FlowPlace> {
	const places = new Map<string, FlowPlace>();
	let page = first;
	let end: PageEnd = { used: hair, space: 0, isTop: false };
	for (const group of groups(items)) {
		if (group[0]?.isBreak === true) {
			page += 1;
			end = { used: hair, space: 0, isTop: false };
			continue;
		}
		if (!end.isTop && stacked(group, end).used > height + 0.05) {
			page += 1;
			end = { used: group[0]?.repeated ?? 0, space: 0, isTop: true };
		}
		const { tops, used } = stacked(group, end);
		group.forEach(({ heading }, index) => {
			if (heading !== undefined) places.set(heading, { page, top: tops[index] ?? 0 });
		});
		end = { used, space: group.at(-1)?.after ?? 0, isTop: false };
	}
	return places;
}

/** Height of the paragraph that begins a page. */
const hair = 1;

interface PageEnd {
	readonly used: number;
	/** Space that the last item asks for below it. */
	readonly space: number;
	readonly isTop: boolean;
}

/** Where each item of a group begins below what the page holds, and where the last one ends. */
function stacked(group: readonly FlowItem[], { used, space, isTop }: PageEnd) {
	let [end, above] = [used, space];
	const tops = group.map(({ height, before = 0, after = 0 }, index) => {
		const top = end + (isTop && index === 0 ? 0 : Math.max(before, above));
		end = top + height;
		above = after;
		return top;
	});
	return { tops, used: end };
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
