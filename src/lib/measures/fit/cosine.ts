import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { sharePair, type SharePair } from './shares.ts';

export interface CosineSimilarity {
	readonly cosine: number;
	/** Moore angle in radians. */
	readonly angle: number;
}

export function compareDirection(input: SharePair): CosineSimilarity | null {
	const pair = sharePair(input);
	if (!pair) return null;
	const product = sum(pair.supply.map((p, index) => p * (pair.demand[index] ?? 0)));
	const cosine = Math.min(1, product / (length(pair.supply) * length(pair.demand)));
	return { cosine, angle: Math.acos(cosine) };
}

function length(values: readonly number[]): number {
	return Math.sqrt(sum(values.map((value) => value * value)));
}

export const cosineSimilarity: Measure<SharePair, CosineSimilarity | null> = {
	id: 'cosine-similarity',
	name: { zh: '结构相似系数与摩尔角', en: 'Structural similarity (cosine) and Moore angle' },
	unit: { zh: '比值（0–1）；弧度', en: 'share of 0–1; radians' },
	definition: {
		zh: '两组占比作为向量时夹角的余弦，以及夹角本身。夹角用于同一结构两个年份之间变化的快慢。',
		en: 'The cosine of the angle between the two sets of shares taken as vectors, and the angle itself, which is used for the speed of change of one structure between two years.',
	},
	formula: ['cos = Σ pₖ qₖ / √( Σ pₖ² Σ qₖ² )', 'θ = arccos(cos)'],
	symbols: [
		{ symbol: 'pₖ', meaning: { zh: '供给占比', en: 'supply share' } },
		{ symbol: 'qₖ', meaning: { zh: '需求占比', en: 'demand share' } },
	],
	properties: [
		{ zh: '取值在 0 与 1 之间，相同时为 1。', en: 'Between 0 and 1, and 1 where they agree.' },
	],
	defects: [
		{
			zh: '在 1 附近饱和，对小类别不敏感，不能按类别分解。',
			en: 'Saturates near 1, hardly notices small categories, cannot be decomposed.',
		},
	],
	sources: [
		{
			label: {
				zh: '联合国工业发展组织结构相似系数；仅供对照',
				en: 'UNIDO coefficient of structural similarity; for comparison only',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: { input: { supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2] } },
	compute: compareDirection,
};
