import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { sharePair, type SharePair } from './shares.ts';

export interface StructureDeviation {
	/** ln(p ÷ q) per category; null where a share is zero. */
	readonly logRatios: readonly (number | null)[];
	/** The usual form p ÷ q − 1; null where q is zero. */
	readonly deviations: readonly (number | null)[];
	/** Σ q |p ÷ q − 1| over the categories with demand, plus supply where there is none. */
	readonly weightedDeviation: number;
}

export function deviate(input: SharePair): StructureDeviation | null {
	const pair = sharePair(input);
	if (!pair) return null;
	const rows = pair.supply.map((p, index) => ({ p, q: pair.demand[index] ?? 0 }));
	return {
		logRatios: rows.map(({ p, q }) => (p > 0 && q > 0 ? Math.log(p / q) : null)),
		deviations: rows.map(({ p, q }) => (q > 0 ? p / q - 1 : null)),
		weightedDeviation: sum(rows.map(({ p, q }) => Math.abs(p - q))),
	};
}

export const structureDeviation: Measure<SharePair, StructureDeviation | null> = {
	id: 'structure-deviation',
	name: { zh: '结构偏离度（对数形式）', en: 'Structural deviation (log form)' },
	unit: { zh: '对数比', en: 'log ratio' },
	definition: {
		zh: '各类别供给占比与需求占比之比的自然对数：多一倍与少一半的大小相同、符号相反。文献常用的占比之比减 1 列在旁边，方向为供给除以需求。',
		en: 'The natural logarithm of supply share over demand share per category: twice and half are of equal size and opposite sign. The usual form, the ratio less one, stands beside it; the direction is supply over demand.',
	},
	formula: ['λₖ = ln( pₖ / qₖ )', 'δₖ = pₖ / qₖ − 1', 'Σ qₖ |δₖ| = 2 (1 − F)'],
	symbols: [
		{ symbol: 'pₖ', meaning: { zh: '供给占比', en: 'supply share' } },
		{ symbol: 'qₖ', meaning: { zh: '需求占比', en: 'demand share' } },
		{ symbol: 'F', meaning: { zh: '吻合度', en: 'structure fit' } },
	],
	properties: [
		{
			zh: '供需互换时对数比变号；按需求加权的合计等于 2(1 − F)，不含新信息。',
			en: 'Exchanging the sides changes the sign of the log ratio; the demand-weighted sum is 2(1 − F) and holds no new information.',
		},
	],
	defects: [
		{
			zh: '需求为零时无定义；简单加总由极小的类别主导；有的论文方向相反。',
			en: 'Undefined without demand; a plain sum is ruled by tiny categories; some papers use the other direction.',
		},
	],
	sources: [
		{
			label: {
				zh: '职业教育研究常用指标；仅供与既有论文对照',
				en: 'Usual in research on vocational education; for comparison with earlier papers only',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: { input: { supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2] } },
	compute: deviate,
};
