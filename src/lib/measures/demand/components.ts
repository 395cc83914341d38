import type { Measure } from '#lib/domain/measure.ts';
import { groupBy } from '../group-by.ts';

export interface Link {
	readonly major: string;
	readonly occupation: string;
	readonly weight: number;
}

/** Majors and occupations that share links, directly or through others. */
export interface Component {
	/** The smallest occupation code of the group. */
	readonly id: string;
	readonly majors: readonly string[];
	readonly occupations: readonly string[];
}

export function connect({ links }: { readonly links: readonly Link[] }): Component[] {
	const used = links.filter(({ weight }) => weight > 0);
	const parent = new Map<string, string>();
	const root = (node: string): string => {
		let top = node;
		for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) {
			top = next;
		}
		parent.set(node, top);
		return top;
	};
	for (const { major, occupation } of used) {
		const [a, b] = [root(`m${major}`), root(`o${occupation}`)];
		if (a !== b) parent.set(a, b);
	}
	const groups = groupBy(used, ({ major }) => root(`m${major}`));
	return [...groups.values()].map(toComponent).toSorted((a, b) => compare(a.id, b.id));
}

function toComponent(links: readonly Link[]): Component {
	const occupations = unique(links.map(({ occupation }) => occupation));
	return {
		id: occupations[0] ?? '',
		majors: unique(links.map(({ major }) => major)),
		occupations,
	};
}

function unique(codes: readonly string[]): string[] {
	return [...new Set(codes)].toSorted(compare);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

export const occupationGroups: Measure<{ readonly links: readonly Link[] }, Component[]> = {
	id: 'occupation-groups',
	name: { zh: '职业组（连通组）', en: 'Occupation groups (connected)' },
	unit: { zh: '组', en: 'groups' },
	definition: {
		zh: '若干专业通向同一职业、若干职业由同一专业供给时，它们的余缺不可分开判断。把由对应关系直接或间接相连的专业与职业归为一组，覆盖率按组陈述。',
		en: 'Where majors lead to the same occupation, or occupations are served by the same major, their balance cannot be judged apart. Majors and occupations that are linked, directly or through others, form a group, and coverage is stated per group.',
	},
	formula: ['m ~ o  ⇔  A[m,o] > 0', 'G = (M ∪ O) ∕ ~*'],
	symbols: [
		{ symbol: 'G', meaning: { zh: '职业组', en: 'groups' } },
		{ symbol: '~*', meaning: { zh: '直接或间接相连', en: 'linked directly or through others' } },
		{ symbol: 'M, O', meaning: { zh: '专业与职业', en: 'majors and occupations' } },
		{
			symbol: 'A[m,o]',
			meaning: { zh: '专业 m 通向职业 o 的权重', en: 'weight of occupation o for major m' },
		},
	],
	properties: [
		{
			zh: '每个专业、每个职业恰属一组；与次序无关。',
			en: 'Each major and each occupation is in exactly one group, whatever the order.',
		},
	],
	defects: [
		{
			zh: '一条权重很小的对应也会把两组连成一组。',
			en: 'One link of tiny weight joins two groups.',
		},
	],
	sources: [{ label: { zh: '图的连通分量', en: 'Connected components of a graph' } }],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			links: [
				{ major: '机电技术应用', occupation: '6-31-01', weight: 0.7 },
				{ major: '机电技术应用', occupation: '6-25-04', weight: 0.3 },
				{ major: '电气设备运行', occupation: '6-31-01', weight: 1 },
				{ major: '会计事务', occupation: '4-06-01', weight: 1 },
			],
		},
	},
	compute: connect,
};
