import type { Match, MatchProblem } from '#lib/domain/match.ts';
import type { Measure } from '#lib/domain/measure.ts';

const tolerance = 1e-9;

/** Most entrants who could work in their field: the largest flow from majors to occupations. */
export function matchBest({ entrants, openings, links }: MatchProblem): Match {
	const left = entrants.map((count) => Math.max(0, count));
	const open = openings.map((count) => Math.max(0, count));
	const flows = links.map(() => 0);
	const network: FlowNetwork = { left, open, flows, links };
	for (let path = findPath(network); path !== null; path = findPath(network)) {
		push(network, path);
	}
	const matched = flows.reduce((sum, flow) => sum + flow, 0);
	const reaching = majorsReaching(network);
	const reached = occupationsReached(network);
	return {
		matched,
		entrantShare: shareOf(matched, entrants),
		openingShare: shareOf(matched, openings),
		flows,
		entrantPrices: entrants.map((_, major) => (reaching.has(major) ? 1 : 0)),
		openingPrices: openings.map((_, occupation) => (reached.has(occupation) ? 1 : 0)),
	};
}

interface FlowNetwork {
	/** Entrants and openings not yet matched. */
	readonly left: number[];
	readonly open: number[];
	readonly flows: number[];
	readonly links: MatchProblem['links'];
}

/** Links used forwards and backwards in turn, from a major with entrants left to an open occupation. */
interface FlowPath {
	readonly major: number;
	readonly occupation: number;
	readonly steps: readonly { readonly link: number; readonly isForward: boolean }[];
}

function findPath(network: FlowNetwork): FlowPath | null {
	const { left, open, links, flows } = network;
	const cameBy = new Map<string, { readonly link: number; readonly from: string | null }>();
	const queue: string[] = [];
	left.forEach((count, major) => {
		if (count > tolerance) queue.push(visit(cameBy, `m${String(major)}`, -1, null));
	});
	for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
		const at = Number(node.slice(1));
		if (node.startsWith('o')) {
			if ((open[at] ?? 0) > tolerance) return traced(cameBy, node);
			links.forEach(({ major, occupation }, link) => {
				const next = `m${String(major)}`;
				if (occupation !== at || (flows[link] ?? 0) <= tolerance || cameBy.has(next)) return;
				queue.push(visit(cameBy, next, link, node));
			});
			continue;
		}
		links.forEach(({ major, occupation }, link) => {
			const next = `o${String(occupation)}`;
			if (major === at && !cameBy.has(next)) queue.push(visit(cameBy, next, link, node));
		});
	}
	return null;
}

type Visited = Map<string, { readonly link: number; readonly from: string | null }>;

function visit(cameBy: Visited, node: string, link: number, from: string | null): string {
	cameBy.set(node, { link, from });
	return node;
}

function traced(cameBy: Visited, end: string): FlowPath {
	const steps: { readonly link: number; readonly isForward: boolean }[] = [];
	let node = end;
	for (let came = cameBy.get(node); came?.from != null; came = cameBy.get(node)) {
		steps.push({ link: came.link, isForward: node.startsWith('o') });
		node = came.from;
	}
	return { major: Number(node.slice(1)), occupation: Number(end.slice(1)), steps };
}

function push({ left, open, flows }: FlowNetwork, { major, occupation, steps }: FlowPath): void {
	const most = Math.min(
		left[major] ?? 0,
		open[occupation] ?? 0,
		...steps.map(({ link, isForward }) => (isForward ? Infinity : (flows[link] ?? 0))),
	);
	left[major] = (left[major] ?? 0) - most;
	open[occupation] = (open[occupation] ?? 0) - most;
	for (const { link, isForward } of steps) {
		flows[link] = (flows[link] ?? 0) + (isForward ? most : -most);
	}
}

/** Majors from which one more entrant would find an opening, directly or by others moving over. */
function majorsReaching({ open, links, flows }: FlowNetwork): ReadonlySet<number> {
	const majors = new Set<number>();
	const occupations = new Set(open.flatMap((count, index) => (count > tolerance ? [index] : [])));
	spread(() => {
		links.forEach(({ major, occupation }, link) => {
			if (occupations.has(occupation)) majors.add(major);
			if (majors.has(major) && (flows[link] ?? 0) > tolerance) occupations.add(occupation);
		});
		return majors.size + occupations.size;
	});
	return majors;
}

/** Occupations in which one more opening would find an entrant. */
function occupationsReached({ left, links, flows }: FlowNetwork): ReadonlySet<number> {
	const majors = new Set(left.flatMap((count, index) => (count > tolerance ? [index] : [])));
	const occupations = new Set<number>();
	spread(() => {
		links.forEach(({ major, occupation }, link) => {
			if (majors.has(major)) occupations.add(occupation);
			if (occupations.has(occupation) && (flows[link] ?? 0) > tolerance) majors.add(major);
		});
		return majors.size + occupations.size;
	});
	return occupations;
}

function spread(once: () => number): void {
	for (let [before, now] = [-1, once()]; now !== before;) {
		before = now;
		now = once();
	}
}

function shareOf(matched: number, counts: readonly number[]): number | null {
	const all = counts.reduce((sum, count) => sum + Math.max(0, count), 0);
	return all > 0 ? matched / all : null;
}

/** What is possible at best, beside what is expected. */
export const bestAttainableMatch: Measure<MatchProblem, Match> = {
	id: 'best-attainable-match',
	name: { zh: '最大可实现匹配', en: 'Best attainable match' },
	unit: { zh: '人；比例（0–1）', en: 'persons; share (0–1)' },
	definition: {
		zh: '把毕业生沿专业—职业对照表分到各职业的入职需求，使能从事对口职业的人数最多（运输问题）。由此得到：最多有多大比例的毕业生能在对口岗位就业，最多有多大比例的岗位能被填补；影子价格说明某专业多一名毕业生能否多填一个岗位。',
		en: 'Entrants are sent along the crosswalk to the entry demand of occupations so that as many as possible work in their field (a transport problem). It tells what share of entrants could at best work in their field and what share of openings could at best be filled; the shadow price tells whether one more entrant of a major would fill one more opening.',
	},
	formula: ['max Σ x[m,o]', 'Σₒ x[m,o] ≤ eₘ,  Σₘ x[m,o] ≤ dₒ⁺,  x ≥ 0'],
	symbols: [
		{ symbol: 'eₘ', meaning: { zh: '专业 m 的毕业生', en: 'entrants of major m' } },
		{ symbol: 'dₒ⁺', meaning: { zh: '职业 o 的入职需求', en: 'entry demand of occupation o' } },
		{
			symbol: 'x[m,o]',
			meaning: { zh: '由专业 m 到职业 o 的人数', en: 'persons from major m to occupation o' },
		},
	],
	properties: [
		{
			zh: '对照为一对一时，等于两个结构的重叠',
			en: 'equals the overlap of both structures where the crosswalk is one to one',
		},
		{
			zh: '毕业生或岗位增加时不会下降',
			en: 'never falls when entrants or openings are added',
		},
		{ zh: '守恒：流出不超过毕业生，流入不超过岗位', en: 'conserves persons on both sides' },
	],
	defects: [
		{
			zh: '只看对照表是否允许，不看权重、地点与意愿，因此是上界',
			en: 'asks only whether the crosswalk allows it, not its weights, place or wishes: an upper bound',
		},
	],
	sources: [
		{
			label: {
				zh: 'Ford 与 Fulkerson（1956）网络最大流，Canadian Journal of Mathematics 8:399–404',
				en: 'Ford & Fulkerson (1956), Maximal flow through a network, Canadian Journal of Mathematics 8:399–404',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			entrants: [30, 60, 10],
			openings: [50, 40],
			links: [
				{ major: 0, occupation: 0 },
				{ major: 1, occupation: 0 },
				{ major: 1, occupation: 1 },
				{ major: 2, occupation: 1 },
			],
		},
	},
	compute: matchBest,
};
