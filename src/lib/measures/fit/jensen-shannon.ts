import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { sharePair, type SharePair } from './shares.ts';

export interface JensenShannon {
	readonly bits: number;
	/** √bits: a metric. */
	readonly distance: number;
	/** Parts by category; they sum to `bits`. */
	readonly contributions: readonly number[];
}

export function compareInformation(input: SharePair): JensenShannon | null {
	const pair = sharePair(input);
	if (!pair) return null;
	const contributions = pair.supply.map((p, index) => {
		const q = pair.demand[index] ?? 0;
		return (part(p, (p + q) / 2) + part(q, (p + q) / 2)) / 2;
	});
	const bits = Math.max(0, sum(contributions));
	return { bits, distance: Math.sqrt(bits), contributions };
}

function part(share: number, middle: number): number {
	return share > 0 ? share * Math.log2(share / middle) : 0;
}

export const jensenShannon: Measure<SharePair, JensenShannon | null> = {
	id: 'jensen-shannon',
	name: { zh: '詹森—香农散度', en: 'Jensen–Shannon divergence' },
	unit: { zh: '比特（0–1）', en: 'bits (0–1)' },
	definition: {
		zh: '两个结构各自与二者平均之间相对熵的平均；其平方根是距离。有零占比时仍有限，可按类别相加。',
		en: 'The mean divergence of each structure from their average; its square root is a distance. Finite with empty categories and additive over categories.',
	},
	formula: ['JSD = ½ KL(p‖m) + ½ KL(q‖m),  m = (p + q)/2', 'd = √JSD'],
	symbols: [
		{ symbol: 'p', meaning: { zh: '供给占比', en: 'supply shares' } },
		{ symbol: 'q', meaning: { zh: '需求占比', en: 'demand shares' } },
	],
	properties: [
		{
			zh: '对称，在 0 与 1 比特之间，相同时为 0，毫无重叠时为 1。',
			en: 'Symmetric, within 0 and 1 bit: 0 where they agree, 1 where disjoint.',
		},
	],
	defects: [
		{ zh: '单位为比特，没有人数含义。', en: 'Its unit is the bit; it has no meaning in persons.' },
	],
	sources: [
		{
			label: {
				zh: '林（1991）基于香农熵的散度；仅供对照',
				en: 'Lin (1991), Divergence measures based on the Shannon entropy; for comparison only',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: { input: { supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2] } },
	compute: compareInformation,
};
