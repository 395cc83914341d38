import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { sharePair, type SharePair } from './shares.ts';

export function hellinger(input: SharePair): number | null {
	const pair = sharePair(input);
	if (!pair) return null;
	const squares = pair.supply.map(
		(p, index) => (Math.sqrt(p) - Math.sqrt(pair.demand[index] ?? 0)) ** 2,
	);
	return Math.sqrt(sum(squares) / 2);
}

export const hellingerDistance: Measure<SharePair, number | null> = {
	id: 'hellinger',
	name: { zh: '海林格距离', en: 'Hellinger distance' },
	unit: { zh: '距离（0–1）', en: 'distance of 0–1' },
	definition: {
		zh: '两组占比平方根之差的长度，除以根号二。',
		en: 'The length of the difference of the square roots of the shares, divided by √2.',
	},
	formula: ['H = √( ½ Σ (√pₖ − √qₖ)² )'],
	symbols: [
		{ symbol: 'pₖ', meaning: { zh: '供给占比', en: 'supply share' } },
		{ symbol: 'qₖ', meaning: { zh: '需求占比', en: 'demand share' } },
	],
	properties: [
		{
			zh: '对称，在 0 与 1 之间；H² ≤ 1 − F ≤ √2 H。',
			en: 'Symmetric, within 0 and 1; H² ≤ 1 − F ≤ √2 H.',
		},
	],
	defects: [
		{ zh: '规划人员不熟悉，没有人数含义。', en: 'Unfamiliar to planners; no meaning in persons.' },
	],
	sources: [
		{ label: { zh: '海林格（1909）；仅供对照', en: 'Hellinger (1909); for comparison only' } },
	],
	role: 'comparison',
	version: 1,
	example: { input: { supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2] } },
	compute: hellinger,
};
