import { groupBy } from '../group-by.ts';

/** One figure of the published set; the same figure in two tables is one cell. */
export interface DisclosureCell {
	readonly id: string;
	readonly value: number;
	/** Narrowest range an attacker may be left with; null where it needs no protection. */
	readonly requiredWidth: number | null;
	/** Must stay published, e.g. a headline total. */
	readonly isFixed?: boolean;
	/** A count of persons, so that an attacker knows it is whole. */
	readonly isWhole?: boolean;
	/** Withheld whatever its value, e.g. what a part leaves of its whole, which no table holds. */
	readonly isImplicit?: boolean;
	/** How much more than other figures of its size the readers would miss it; 1 unless told. */
	readonly importance?: number;
}

/** `total = Σ parts`, within a table or across tables. */
export interface DisclosureRelation {
	readonly total: string;
	readonly parts: readonly string[];
	/** Published share of each part that the total takes; 1 unless told. */
	readonly weights?: readonly number[];
}

/** A published ratio, known to within half of its last digit. */
export interface PublishedRatio {
	readonly numerator: string;
	readonly denominator: string;
	readonly value: number;
	/** Unit of the last digit, e.g. .001 for one decimal of a percentage. */
	readonly precision: number;
}

/** Everything an attacker holds: tables, totals, ratios, files and earlier releases together. */
export interface LinkedCells {
	readonly cells: readonly DisclosureCell[];
	readonly relations: readonly DisclosureRelation[];
	readonly ratios?: readonly PublishedRatio[];
	/** Cells known from elsewhere, such as the previous release. */
	readonly known?: readonly string[];
}

/** Width that a small count needs by default. */
export function widthOfCount(value: number): number {
	return Math.max(5, 2 * value);
}

/** What is withheld before any search: what rules name, and what no table holds. */
export function withheldIds({ cells }: LinkedCells): string[] {
	return cells
		.filter(({ requiredWidth, isImplicit = false }) => requiredWidth !== null || isImplicit)
		.map(({ id }) => id);
}

export function primaryIds({ cells }: LinkedCells): string[] {
	return cells.filter(({ requiredWidth }) => requiredWidth !== null).map(({ id }) => id);
}

/** Groups of cells joined by relations or ratios, through the given cells only. */
export function componentsOf(linked: LinkedCells, through: ReadonlySet<string>): string[][] {
	const neighbours = new Map<string, string[][]>();
	const groups = [
		...linked.relations.map(({ total, parts }) => [total, ...parts]),
		...(linked.ratios ?? []).map(({ numerator, denominator }) => [numerator, denominator]),
	].map((ids) => ids.filter((id) => through.has(id)));
	for (const group of groups) {
		for (const id of group) {
			const known = neighbours.get(id);
			if (known) known.push(group);
			else neighbours.set(id, [group]);
		}
	}
	const seen = new Set<string>();
	return [...through].flatMap((start) => {
		if (seen.has(start)) return [];
		const component = [start];
		seen.add(start);
		for (const id of component) {
			for (const next of (neighbours.get(id) ?? []).flat()) {
				if (!seen.has(next)) {
					seen.add(next);
					component.push(next);
				}
			}
		}
		return [component];
	});
}

/** The parts of the published set that nothing links, each with its own relations and ratios. */
export function splitLinked(linked: LinkedCells): LinkedCells[] {
	const components = componentsOf(linked, new Set(linked.cells.map(({ id }) => id)));
	const componentOf = new Map(
		components.flatMap((ids, index) => ids.map((id) => [id, index] as const)),
	);
	const cells = groupBy(linked.cells, ({ id }) => componentOf.get(id));
	const relations = groupBy(linked.relations, ({ total }) => componentOf.get(total));
	const ratios = groupBy(linked.ratios ?? [], ({ numerator }) => componentOf.get(numerator));
	return components.map((_, index) => ({
		cells: cells.get(index) ?? [],
		relations: relations.get(index) ?? [],
		ratios: ratios.get(index) ?? [],
		known: linked.known ?? [],
	}));
}

/** Finds what touches a cell without looking through the whole published set. */
export interface LinkedIndex {
	readonly cells: ReadonlyMap<string, DisclosureCell>;
	readonly relations: ReadonlyMap<string, readonly DisclosureRelation[]>;
	readonly ratios: ReadonlyMap<string, readonly PublishedRatio[]>;
}

export function indexLinked({ cells, relations, ratios = [] }: LinkedCells): LinkedIndex {
	return {
		cells: new Map(cells.map((cell) => [cell.id, cell])),
		relations: byMember(relations, ({ total, parts }) => [total, ...parts]),
		ratios: byMember(ratios, ({ numerator, denominator }) => [numerator, denominator]),
	};
}

function byMember<Item>(
	items: readonly Item[],
	membersOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
	const index = new Map<string, Item[]>();
	for (const item of items) {
		for (const id of new Set(membersOf(item))) {
			const known = index.get(id);
			if (known) known.push(item);
			else index.set(id, [item]);
		}
	}
	return index;
}

/** Relations and ratios that touch the given cells, with every cell that they name. */
export function touching(index: LinkedIndex, ids: readonly string[]): LinkedCells {
	const relations = [...new Set(ids.flatMap((id) => index.relations.get(id) ?? []))];
	const ratios = [...new Set(ids.flatMap((id) => index.ratios.get(id) ?? []))];
	const named = new Set([
		...ids,
		...relations.flatMap(({ total, parts }) => [total, ...parts]),
		...ratios.flatMap(({ numerator, denominator }) => [numerator, denominator]),
	]);
	const cells = [...named].flatMap((id) => index.cells.get(id) ?? []);
	return { cells, relations, ratios };
}
