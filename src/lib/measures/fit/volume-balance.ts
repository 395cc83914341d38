import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import type { SharePair } from './shares.ts';
import { fitStructure } from './structure-fit.ts';

export interface VolumeBalance {
	/** Entrants less entry demand: negative where there are too few. */
	readonly balance: number;
	/** Entrants who are in a category that the structure of demand does not want. */
	readonly mismatched: number;
	/** Persons who could change category at a constant total and fill a gap. */
	readonly movable: number;
}

export function balanceVolume({ supply, demand }: SharePair): VolumeBalance | null {
	const structure = fitStructure({ supply, demand });
	if (!structure) return null;
	const gaps = supply.map((entrants, index) => entrants - (demand[index] ?? 0));
	const surplus = sum(gaps.map((gap) => Math.max(0, gap)));
	const deficit = sum(gaps.map((gap) => Math.max(0, -gap)));
	return {
		balance: sum(supply) - sum(demand),
		mismatched: sum(supply) * (1 - structure.fit),
		movable: Math.min(surplus, deficit),
	};
}

export const volumeBalance: Measure<SharePair, VolumeBalance | null> = {
	id: 'volume-balance',
	name: { zh: '总量余缺与结构错配人数', en: 'Volume balance and mismatched persons' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '总量余缺是毕业生供给合计减入职需求合计，负数表示供不应求。结构错配人数是供给合计乘以 1 减吻合度：即使总量不变，仍有这么多人的类别与需求结构不符。可移动人数按绝对人数计算：在总量不变的前提下，从过剩类别移到不足类别的最大人数。',
		en: 'The volume balance is all entrants less all entry demand; negative means too few. Mismatched persons are all entrants times one minus the fit: so many are in a category that the structure of demand does not want, whatever the total. Movable persons are counted on absolute numbers: the most who could move from categories in surplus to categories in deficit at a constant total.',
	},
	formula: [
		'B = ΣSₖ − ΣDₖ',
		'M = ΣSₖ · (1 − F)',
		'R = min( Σ(Sₖ − Dₖ)₊ , Σ(Dₖ − Sₖ)₊ )',
		'Σ|Sₖ − Dₖ| = |B| + 2R',
	],
	symbols: [
		{ symbol: 'Sₖ', meaning: { zh: '类别 k 的毕业生人数', en: 'entrants in category k' } },
		{ symbol: 'Dₖ', meaning: { zh: '类别 k 的入职需求人数', en: 'entry demand in category k' } },
		{ symbol: 'B', meaning: { zh: '总量余缺', en: 'volume balance' } },
		{ symbol: 'M', meaning: { zh: '结构错配人数', en: 'mismatched persons' } },
		{ symbol: 'R', meaning: { zh: '可移动人数', en: 'movable persons' } },
		{ symbol: 'F', meaning: { zh: '吻合度', en: 'structure fit' } },
	],
	properties: [
		{
			zh: '各类别差距绝对值之和等于总量余缺的绝对值加可移动人数的两倍。',
			en: 'The absolute gaps sum to the absolute balance plus twice the movable persons.',
		},
		{
			zh: '供需总量相等时，结构错配人数等于可移动人数。',
			en: 'With equal totals, mismatched persons equal movable persons.',
		},
		{ zh: '所有差距同号时可移动人数为零。', en: 'With all gaps of one sign, nobody is movable.' },
	],
	defects: [
		{
			zh: '产业规模远大于学校规模时，各类别都短缺，可移动人数为零，不能据此认为结构没有问题。',
			en: 'Where the industry is many times the size of the schools everything is short and nobody is movable; that does not mean the structure is right.',
		},
		{
			zh: '结构错配人数依赖类别的粗细，与吻合度使用同一组类别。',
			en: 'Mismatched persons depend on the granularity and use the categories of the fit.',
		},
	],
	sources: [
		{
			label: {
				zh: '本产品的定义；恒等式由性质测试保证',
				en: 'Definition of this product; the identity is a property test',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: {
		input: { supply: [120, 80, 60], demand: [900, 200, 1400] },
		note: {
			zh: '供给 260 人，需求 2500 人：总量缺 2240 人，结构错配 86 人，可移动人数为零。',
			en: 'Entrants 260, demand 2 500: 2 240 short, 86 mismatched, nobody movable.',
		},
	},
	compute: balanceVolume,
};
