import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { sharePair, type SharePair } from './shares.ts';

/** In nats; null where a category has supply and no demand. */
export function divergence(p: readonly number[], q: readonly number[]): number | null {
	if (p.some((share, index) => share > 0 && !(q[index] ?? 0))) return null;
	return sum(p.map((share, index) => (share > 0 ? share * Math.log(share / (q[index] ?? 0)) : 0)));
}

export interface Divergence {
	readonly nats: number;
	readonly bits: number;
}

export function diverge(input: SharePair): Divergence | null {
	const pair = sharePair(input);
	const nats = pair ? divergence(pair.supply, pair.demand) : null;
	return nats === null ? null : { nats, bits: nats / Math.LN2 };
}

export const kullbackLeibler: Measure<SharePair, Divergence | null> = {
	id: 'kullback-leibler',
	name: { zh: '相对熵', en: 'Kullback–Leibler divergence' },
	unit: { zh: '奈特；比特', en: 'nats; bits' },
	definition: {
		zh: '用需求结构描述供给结构时多付出的信息量。某类别有供给而无需求时为无穷大，这里不予给出。',
		en: 'The extra information needed to describe the structure of supply by that of demand. Infinite, and not stated here, where a category has supply and no demand.',
	},
	formula: ['KL = Σ pₖ ln( pₖ / qₖ )'],
	symbols: [
		{ symbol: 'pₖ', meaning: { zh: '供给占比', en: 'supply share' } },
		{ symbol: 'qₖ', meaning: { zh: '需求占比', en: 'demand share' } },
	],
	properties: [{ zh: '不为负；相同时为零。', en: 'Never negative; zero where they agree.' }],
	defects: [
		{
			zh: '不对称，可为无穷大，不宜作为主要指标。',
			en: 'Asymmetric and possibly infinite; unfit as a headline.',
		},
	],
	sources: [
		{
			label: {
				zh: '库尔贝克与莱布勒（1951）；仅供对照',
				en: 'Kullback & Leibler (1951); for comparison only',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: { input: { supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2] } },
	compute: diverge,
};
