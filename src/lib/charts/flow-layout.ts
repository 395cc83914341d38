import type { FigureRow } from '#lib/domain/figure.ts';
import { numberOf, textOf } from './rows.ts';

export interface FlowNode {
	readonly key: string;
	readonly name: string;
	readonly value: number;
	readonly top: number;
	readonly bottom: number;
}

export interface FlowLink {
	/** The codes of both ends. */
	readonly pair: Pick<Pair, 'major' | 'occupation'>;
	readonly major: string;
	readonly occupation: string;
	readonly value: number;
	readonly from: number;
	readonly to: number;
	readonly width: number;
}

export interface FlowLayout {
	readonly height: number;
	readonly majors: readonly FlowNode[];
	readonly occupations: readonly FlowNode[];
	readonly links: readonly FlowLink[];
}

export interface FlowOptions {
	/** Nodes per side; what remains is one node, so totals stay those of the table. */
	readonly most: number;
	/** Pixels between nodes, room for a label. */
	readonly gap: number;
	/** What the node of the remaining ones is called. */
	readonly others: (count: number) => string;
	/** Pixels that the persons of one side take together. */
	readonly persons: number;
}

interface Pair {
	readonly major: string;
	readonly occupation: string;
	readonly value: number;
}

const rest = '\u0000';

interface Side {
	/** Drawn by themselves. */
	readonly own: ReadonlySet<string>;
	readonly names: ReadonlyMap<string, string>;
}

/** Two columns of nodes, heaviest first, and the ribbons between them in pixels. */
export function layOutFlow(rows: readonly FigureRow[], options: FlowOptions): FlowLayout {
	const pairs = rows.flatMap((row) => pairOf(row));
	const majors = sideOf(pairs, 'major', options, rows);
	const occupations = sideOf(pairs, 'occupation', options, rows);
	const grouped = group(pairs, majors.own, occupations.own);
	const total = sum(grouped);
	const longest = Math.max(majors.names.size, occupations.names.size);
	const height = options.persons + Math.max(1, longest) * options.gap;
	const perPerson = total > 0 ? options.persons / total : 0;
	const left = column(grouped, 'major', { ...majors, perPerson, height });
	const right = column(grouped, 'occupation', { ...occupations, perPerson, height });
	return {
		height,
		majors: left,
		occupations: right,
		links: ribbons(grouped, { left, right, perPerson }),
	};
}

/** The heaviest nodes of a side by name, and one for those that remain, unless it would be a single one. */
function sideOf(
	pairs: readonly Pair[],
	side: 'major' | 'occupation',
	{ most, others }: FlowOptions,
	rows: readonly FigureRow[],
): Side {
	const keys = totals(pairs, side).map(([key]) => key);
	const own = keys.length <= most + 1 ? keys : keys.slice(0, most);
	const named = new Map(
		rows.map((row) => [textOf(row, `${side}_code`), textOf(row, `${side}_name`)] as const),
	);
	const names = own.map((key) => [key, named.get(key) ?? key] as const);
	const remaining = keys.length - own.length;
	return {
		own: new Set(own),
		names: new Map(remaining === 0 ? names : [...names, [rest, others(remaining)]]),
	};
}

function pairOf(row: FigureRow): Pair[] {
	const value = numberOf(row, 'entrant_count');
	if (value === null || value <= 0) return [];
	return [{ major: textOf(row, 'major_code'), occupation: textOf(row, 'occupation_code'), value }];
}

function sum(pairs: readonly Pair[]): number {
	return pairs.reduce((total, pair) => total + pair.value, 0);
}

function totals(pairs: readonly Pair[], side: 'major' | 'occupation'): [string, number][] {
	const found = new Map<string, number>();
	for (const pair of pairs) found.set(pair[side], (found.get(pair[side]) ?? 0) + pair.value);
	return [...found].sort(
		([a, x], [b, y]) => Number(a === rest) - Number(b === rest) || y - x || a.localeCompare(b),
	);
}

function group(
	pairs: readonly Pair[],
	majors: ReadonlySet<string>,
	occupations: ReadonlySet<string>,
): Pair[] {
	const found = new Map<string, Pair>();
	for (const pair of pairs) {
		const major = majors.has(pair.major) ? pair.major : rest;
		const occupation = occupations.has(pair.occupation) ? pair.occupation : rest;
		const key = `${major}|${occupation}`;
		const value = (found.get(key)?.value ?? 0) + pair.value;
		found.set(key, { major, occupation, value });
	}
	return [...found.values()];
}

interface ColumnScale {
	readonly names: ReadonlyMap<string, string>;
	readonly perPerson: number;
	readonly height: number;
}

function column(
	pairs: readonly Pair[],
	side: 'major' | 'occupation',
	scale: ColumnScale,
): FlowNode[] {
	const sums = totals(pairs, side);
	const used = sum(pairs) * scale.perPerson;
	const space = sums.length > 1 ? (scale.height - used) / (sums.length - 1) : 0;
	let top = 0;
	return sums.map(([key, value]) => {
		const bottom = top + value * scale.perPerson;
		const node = { key, name: scale.names.get(key) ?? key, value, top, bottom };
		top = bottom + space;
		return node;
	});
}

interface Columns {
	readonly left: readonly FlowNode[];
	readonly right: readonly FlowNode[];
	readonly perPerson: number;
}

function ribbons(pairs: readonly Pair[], { left, right, perPerson }: Columns): FlowLink[] {
	const leftAt = new Map(left.map((node) => [node.key, node.top]));
	const rightAt = new Map(right.map((node) => [node.key, node.top]));
	const order = (nodes: readonly FlowNode[], key: string) =>
		nodes.findIndex((node) => node.key === key);
	const nameOf = (nodes: readonly FlowNode[], key: string) =>
		nodes.find((node) => node.key === key)?.name ?? key;
	const byBoth = [...pairs].sort(
		(a, b) =>
			order(left, a.major) - order(left, b.major) ||
			order(right, a.occupation) - order(right, b.occupation),
	);
	return byBoth.map((pair) => {
		const width = pair.value * perPerson;
		const from = leftAt.get(pair.major) ?? 0;
		const to = rightAt.get(pair.occupation) ?? 0;
		leftAt.set(pair.major, from + width);
		rightAt.set(pair.occupation, to + width);
		return {
			pair,
			major: nameOf(left, pair.major),
			occupation: nameOf(right, pair.occupation),
			value: pair.value,
			from: from + width / 2,
			to: to + width / 2,
			width,
		};
	});
}
