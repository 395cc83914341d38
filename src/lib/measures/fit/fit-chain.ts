import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface FitChainInput {
	/** Entrants by major. */
	readonly entrants: readonly number[];
	/** Crosswalk: a row per major, a column per occupation; a row may sum to less than 1. */
	readonly weights: readonly (readonly number[])[];
	/** Entry demand: a row per cluster, a column per occupation; may be negative. */
	readonly entryDemand: readonly (readonly number[])[];
}

export interface FitChain {
	readonly supplyByOccupation: readonly number[];
	readonly demandByOccupation: readonly number[];
	/** Entrants by cluster, as demand spreads each occupation over clusters. */
	readonly supply: readonly number[];
	readonly demand: readonly number[];
	/** Entrants without an occupation, or whose occupation no cluster wants. */
	readonly unmapped: number;
	readonly unmappedShare: number | null;
}

export function chainFit({ entrants, weights, entryDemand }: FitChainInput): FitChain {
	const width = Math.max(weights[0]?.length ?? 0, entryDemand[0]?.length ?? 0);
	const supplyByOccupation = new Array<number>(width).fill(0);
	weights.forEach((row, major) => {
		const count = entrants[major] ?? 0;
		row.forEach((weight, occupation) => {
			supplyByOccupation[occupation] = (supplyByOccupation[occupation] ?? 0) + count * weight;
		});
	});
	const wanted = columnSums(entryDemand, width, (value) => Math.max(0, value));
	const supply = entryDemand.map((row) =>
		row.reduce((total, value, occupation) => {
			const whole = wanted[occupation] ?? 0;
			const part = whole > 0 ? Math.max(0, value) / whole : 0;
			return total + part * (supplyByOccupation[occupation] ?? 0);
		}, 0),
	);
	const total = sum(entrants);
	const unmapped = total - sum(supply);
	return {
		supplyByOccupation,
		demandByOccupation: columnSums(entryDemand, width, (value) => value),
		supply,
		demand: entryDemand.map(sum),
		unmapped,
		unmappedShare: total > 0 ? unmapped / total : null,
	};
}

function columnSums(
	rows: readonly (readonly number[])[],
	width: number,
	part: (value: number) => number,
): number[] {
	const totals = new Array<number>(width).fill(0);
	for (const row of rows) {
		row.forEach((value, index) => {
			totals[index] = (totals[index] ?? 0) + part(value);
		});
	}
	return totals;
}

export const fitChain: Measure<FitChainInput, FitChain> = {
	id: 'fit-chain',
	name: { zh: '专业—职业—集群对应链', en: 'Chain from major to occupation to cluster' },
	unit: { zh: '人/年', en: 'persons a year' },
	definition: {
		zh: '毕业生按对应权重由专业分到职业，再按各集群对该职业的入职需求分到集群（贝叶斯法则）；需求一侧由各集群各职业的入职需求合计而来。没有对应职业或没有集群需要的毕业生列为“未对应”，从不舍去。',
		en: 'Entrants go from majors to occupations by the weights of the crosswalk and on to clusters in proportion to the clusters’ entry demand for the occupation (Bayes); the demand side adds up entry demand. Entrants without an occupation, or in one that no cluster wants, are unmapped and always reported.',
	},
	formula: [
		'sₒ = Σₘ gₘ A[m,o]',
		'S꜀ = Σₒ sₒ · d⁺[c,o] / Σ꜀′ d⁺[c′,o]',
		'D꜀ = Σₒ d[c,o]',
		'p꜀ ∝ S꜀,  q꜀ ∝ D꜀',
	],
	symbols: [
		{ symbol: 'gₘ', meaning: { zh: '专业 m 的毕业生', en: 'entrants of major m' } },
		{
			symbol: 'A[m,o]',
			meaning: { zh: '专业 m 通向职业 o 的权重', en: 'weight of occupation o for major m' },
		},
		{
			symbol: 'd[c,o]',
			meaning: {
				zh: '集群 c 对职业 o 的入职需求，上标 + 表示只取正值',
				en: 'entry demand of cluster c for occupation o; + keeps positive values only',
			},
		},
	],
	properties: [
		{
			zh: '守恒：各集群毕业生加未对应等于毕业生合计。',
			en: 'Conserves: entrants by cluster and unmapped add up to all entrants.',
		},
		{ zh: '对毕业生人数为线性。', en: 'Linear in entrants.' },
	],
	defects: [
		{
			zh: '同一职业的毕业生被视为在各集群之间没有差别。',
			en: 'Entrants of one occupation are taken as alike for all clusters.',
		},
		{
			zh: '权重来自规范对照或实际去向，两种结果之差须一并给出。',
			en: 'Weights are normative or observed; the difference of the two views is shown.',
		},
	],
	sources: [
		{
			label: {
				zh: '产业—职业—专业链方法；贝叶斯法则',
				en: 'The industry–occupation–major chain; Bayes’ rule',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			entrants: [30, 60, 10],
			weights: [
				[1, 0],
				[0.5, 0.5],
				[0, 0.8],
			],
			entryDemand: [
				[40, 10],
				[10, 30],
			],
		},
	},
	compute: chainFit,
};
