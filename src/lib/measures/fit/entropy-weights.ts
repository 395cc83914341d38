import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface EntropyWeightsInput {
	/** A row per unit compared, a column per indicator; larger is better. */
	readonly table: readonly (readonly number[])[];
}

export interface EntropyWeights {
	readonly entropies: readonly number[];
	readonly weights: readonly number[];
}

export function weighByEntropy({ table }: EntropyWeightsInput): EntropyWeights | null {
	if (table.length < 2) return null;
	const columns = (table[0] ?? []).map((_, index) => table.map((row) => row[index] ?? 0));
	const entropies = columns.map(entropy);
	const spreads = entropies.map((value) => 1 - value);
	const total = sum(spreads);
	return total > 0 ? { entropies, weights: spreads.map((spread) => spread / total) } : null;
}

/** 1 where all units are equal: such an indicator tells them not apart and weighs nothing. */
function entropy(values: readonly number[]): number {
	const lowest = Math.min(...values);
	const range = Math.max(...values) - lowest;
	if (range === 0) return 1;
	const scaled = values.map((value) => (value - lowest) / range);
	const total = sum(scaled);
	const terms = scaled.map((value) => (value > 0 ? (value / total) * Math.log(value / total) : 0));
	return -sum(terms) / Math.log(values.length);
}

export const entropyWeights: Measure<EntropyWeightsInput, EntropyWeights | null> = {
	id: 'entropy-weights',
	name: { zh: '熵权法', en: 'Entropy weights' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '各指标在被比较单位之间差别越大，权重越高。这里只作敏感性分析，不作为公布的权重。',
		en: 'The more an indicator differs between the units compared, the more it weighs. Used here for sensitivity only, never as the published weights.',
	},
	formula: [
		'zᵢⱼ = (xᵢⱼ − minⱼ) / (maxⱼ − minⱼ),  pᵢⱼ = zᵢⱼ / Σᵢ zᵢⱼ',
		'eⱼ = −Σᵢ pᵢⱼ ln pᵢⱼ / ln n',
		'wⱼ = (1 − eⱼ) / Σ (1 − eⱼ)',
	],
	symbols: [
		{ symbol: 'eⱼ', meaning: { zh: '指标 j 的熵', en: 'entropy of indicator j' } },
		{ symbol: 'wⱼ', meaning: { zh: '指标 j 的权重', en: 'weight of indicator j' } },
	],
	properties: [{ zh: '权重合计为 1。', en: 'Weights sum to 1.' }],
	defects: [
		{
			zh: '奖励的是差别而不是重要性，每年、每增减一个单位都会改变。',
			en: 'Rewards dispersion, not importance, and changes every year and with every unit added.',
		},
	],
	sources: [
		{
			label: {
				zh: '综合评价常用方法；仅供对照',
				en: 'Usual in composite evaluation; for comparison only',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: {
		input: {
			table: [
				[0.9, 60, 3],
				[0.8, 80, 5],
				[0.95, 70, 4],
				[0.7, 90, 2],
			],
		},
	},
	compute: weighByEntropy,
};
