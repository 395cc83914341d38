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
	readonly gap: number;
	readonly others: string;
	readonly height: number;
}

interface Pair {
	readonly major: string;
	readonly occupation: string;
	readonly value: number;
}

const rest = '\u0000';

/** Two columns of nodes, heaviest first, and the ribbons between them in pixels. */
export function layOutFlow(rows: readonly FigureRow[], options: FlowOptions): FlowLayout {
	const pairs = rows.flatMap((row) => pairOf(row));
	const names = namesOf(rows, options.others);
	const majors = heaviest(pairs, (pair) => pair.major, options.most);
	const occupations = heaviest(pairs, (pair) => pair.occupation, options.most);
	const grouped = group(pairs, majors, occupations);
	const total = sum(grouped);
	const longest = Math.max(majors.size, occupations.size) + 1;
	const perPerson = total > 0 ? (options.height - longest * options.gap) / total : 0;
	const scale = { perPerson, gap: options.gap, height: options.height };
	const left = column(grouped, (pair) => pair.major, { names, ...scale });
	const right = column(grouped, (pair) => pair.occupation, { names, ...scale });
	return {
		height: options.height,
		majors: left,
		occupations: right,
		links: ribbons(grouped, left, right, perPerson, names),
	};
}

function pairOf(row: FigureRow): Pair[] {
	const value = numberOf(row, 'entrant_count');
	if (value === null || value <= 0) return [];
	return [{ major: textOf(row, 'major_code'), occupation: textOf(row, 'occupation_code'), value }];
}

function namesOf(rows: readonly FigureRow[], others: string): ReadonlyMap<string, string> {
	return new Map([
		[rest, others],
		...rows.map((row) => [textOf(row, 'major_code'), textOf(row, 'major_name')] as const),
		...rows.map((row) => [textOf(row, 'occupation_code'), textOf(row, 'occupation_name')] as const),
	]);
}

function sum(pairs: readonly Pair[]): number {
	return pairs.reduce((total, pair) => total + pair.value, 0);
}

function totals(pairs: readonly Pair[], side: (pair: Pair) => string): [string, number][] {
	const found = new Map<string, number>();
	for (const pair of pairs) found.set(side(pair), (found.get(side(pair)) ?? 0) + pair.value);
	return [...found].sort(
		([a, x], [b, y]) => Number(a === rest) - Number(b === rest) || y - x || a.localeCompare(b),
	);
}

function heaviest(
	pairs: readonly Pair[],
	side: (pair: Pair) => string,
	most: number,
): ReadonlySet<string> {
	return new Set(
		totals(pairs, side)
			.slice(0, most)
			.map(([key]) => key),
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
	readonly gap: number;
	readonly height: number;
}

function column(
	pairs: readonly Pair[],
	side: (pair: Pair) => string,
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

function ribbons(
	pairs: readonly Pair[],
	left: readonly FlowNode[],
	right: readonly FlowNode[],
	perPerson: number,
	names: ReadonlyMap<string, string>,
): FlowLink[] {
	const leftAt = new Map(left.map((node) => [node.key, node.top]));
	const rightAt = new Map(right.map((node) => [node.key, node.top]));
	const order = (nodes: readonly FlowNode[], key: string) =>
		nodes.findIndex((node) => node.key === key);
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
			major: names.get(pair.major) ?? pair.major,
			occupation: names.get(pair.occupation) ?? pair.occupation,
			value: pair.value,
			from: from + width / 2,
			to: to + width / 2,
			width,
		};
	});
}
