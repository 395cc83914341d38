import type { Measure } from '#lib/domain/measure.ts';
import { groupBy } from '../group-by.ts';
import type { Link } from './components.ts';
import { cover } from './coverage.ts';

export interface CoverageRangeInput {
	readonly links: readonly Link[];
	readonly entrants: Readonly<Record<string, number>>;
	readonly entryDemand: Readonly<Record<string, number>>;
}

export interface CoverageRange {
	readonly major: string;
	/** All demand of its occupations goes to this major. */
	readonly lowest: number | null;
	/** Only demand that no other major can fill; null where there is none, so that nothing bounds it. */
	readonly highest: number | null;
}

export function rangeCoverage(input: CoverageRangeInput): CoverageRange[] {
	const used = input.links.filter(({ weight }) => weight > 0);
	const majorsOf = groupBy(used, ({ occupation }) => occupation);
	const byMajor = groupBy(used, ({ major }) => major);
	return [...byMajor].map(([major, links]) => {
		const entrants = input.entrants[major] ?? 0;
		const occupations = [...new Set(links.map(({ occupation }) => occupation))];
		const demandOf = (occupation: string): number =>
			Math.max(0, input.entryDemand[occupation] ?? 0);
		const isOwn = (occupation: string): boolean =>
			(majorsOf.get(occupation) ?? []).every((link) => link.major === major);
		const all = occupations.reduce((total, code) => total + demandOf(code), 0);
		const own = occupations.filter(isOwn).reduce((total, code) => total + demandOf(code), 0);
		return {
			major,
			lowest: cover({ entrants, entryDemand: all }),
			highest: cover({ entrants, entryDemand: own }),
		};
	});
}

export const coverageRange: Measure<CoverageRangeInput, CoverageRange[]> = {
	id: 'coverage-range',
	name: { zh: '覆盖率的可行范围', en: 'Feasible range of coverage' },
	unit: { zh: '%', en: '%' },
	definition: {
		zh: '几个专业共享一个职业时，该职业的需求归谁没有唯一答案。需求可在有对应关系的专业之间任意分配，由此得到专业覆盖率的最低值与最高值：最低时相关职业的需求全归本专业，最高时只留下别的专业无法填补的需求。',
		en: 'Where majors share an occupation there is no single answer to whose its demand is. Demand may be divided among the linked majors in any way, which bounds the coverage of a major: lowest where all demand of its occupations is its own, highest where it keeps only what no other major can fill.',
	},
	formula: [
		'y[m,o] ≥ 0,  Σₘ y[m,o] = Dₒ,  A[m,o] = 0 ⇒ y[m,o] = 0',
		'Vₘ = gₘ / Σₒ y[m,o]',
		'min Vₘ = gₘ / Σ{ Dₒ : A[m,o] > 0 }',
		'max Vₘ = gₘ / Σ{ Dₒ : A[m′,o] = 0 ∀ m′ ≠ m }',
	],
	symbols: [
		{
			symbol: 'A[m,o]',
			meaning: { zh: '专业 m 通向职业 o 的权重', en: 'weight of occupation o for major m' },
		},
		{ symbol: 'y[m,o]', meaning: { zh: '分给专业 m 的职业 o 需求', en: 'demand of o given to m' } },
		{ symbol: 'Dₒ', meaning: { zh: '职业 o 的入职需求', en: 'entry demand of occupation o' } },
		{ symbol: 'gₘ', meaning: { zh: '专业 m 的毕业生', en: 'entrants of major m' } },
	],
	properties: [
		{
			zh: '按比例分摊得到的覆盖率总在范围之内；独享职业的专业，范围缩为一点。',
			en: 'The apportioned coverage lies within it; for a major that shares nothing it is a point.',
		},
		{
			zh: '与线性规划逐个求最小最大值的结果一致。',
			en: 'Equals the minimum and maximum found by linear programming.',
		},
	],
	defects: [
		{
			zh: '没有独享职业时没有上限，显示为“无上限”。',
			en: 'Without an occupation of its own nothing bounds it from above, and it says so.',
		},
	],
	sources: [{ label: { zh: '运输问题的可行域', en: 'Feasible set of the transport problem' } }],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			links: [
				{ major: 'm1', occupation: 'o1', weight: 1 },
				{ major: 'm2', occupation: 'o1', weight: 0.5 },
				{ major: 'm2', occupation: 'o2', weight: 0.5 },
				{ major: 'm2', occupation: 'o3', weight: 0.5 },
			],
			entrants: { m1: 30, m2: 60 },
			entryDemand: { o1: 50, o2: 40, o3: 10 },
		},
	},
	compute: rangeCoverage,
};
