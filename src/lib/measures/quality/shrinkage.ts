import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface ShrinkageInput {
	readonly counts: readonly number[];
	readonly totals: readonly number[];
	/** Strength of the common rate in persons; estimated from the units unless told. */
	readonly strength?: number;
	/** Common rate; that of all units together unless told. */
	readonly centre?: number;
}

export interface Shrinkage {
	readonly centre: number;
	/** Null where the units differ no more than by chance: all take the common rate. */
	readonly strength: number | null;
	readonly rates: readonly number[];
}

export function shrink(input: ShrinkageInput): Shrinkage | null {
	const { counts, totals } = input;
	const total = sum(totals);
	if (!(total > 0)) return null;
	const centre = input.centre ?? sum(counts) / total;
	const strength = input.strength ?? estimateStrength(input, centre);
	const rates = totals.map((n, index) =>
		strength === null ? centre : ((counts[index] ?? 0) + strength * centre) / (n + strength),
	);
	return { centre, strength, rates };
}

/** Moments: variance between units beyond that of chance (Kleinman 1973). */
function estimateStrength({ counts, totals }: ShrinkageInput, centre: number): number | null {
	const sizes = totals.filter((n) => n > 0);
	const total = sum(sizes);
	const chance = centre * (1 - centre);
	const spread = sum(
		totals.map((n, index) => (n > 0 ? n * ((counts[index] ?? 0) / n - centre) ** 2 : 0)),
	);
	const weight = total - sum(sizes.map((n) => n * n)) / total;
	const between = (spread - chance * (sizes.length - 1)) / weight;
	if (chance === 0 || !(between > 0)) return null;
	return Math.max(0, chance / between - 1);
}

export const shrunkRates: Measure<ShrinkageInput, Shrinkage | null> = {
	id: 'shrunk-rates',
	name: { zh: '小样本比率的收缩估计', en: 'Shrunk rates' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '人数少的比率向共同比率靠拢：把共同比率当作若干名“虚拟毕业生”加入。虚拟人数由各单位之间超出偶然的差别估计；没有超出时全部取共同比率。',
		en: 'Rates counted on few persons move towards the common rate, as if a number of imaginary graduates at that rate were added. The number is estimated from how much the units differ beyond chance; where they do not, all take the common rate.',
	},
	formula: ['p̂ = ( x + κ p₀ ) / ( n + κ )'],
	symbols: [
		{ symbol: 'x, n', meaning: { zh: '人数与分母', en: 'count and denominator' } },
		{ symbol: 'p₀', meaning: { zh: '共同比率', en: 'common rate' } },
		{ symbol: 'κ', meaning: { zh: '虚拟人数', en: 'imaginary persons' } },
	],
	properties: [
		{
			zh: '总在观测比率与共同比率之间；人数越多越接近观测比率。',
			en: 'Lies between the observed and the common rate, nearer to the observed the more persons there are.',
		},
	],
	defects: [
		{
			zh: '用于预测；对外公布的仍是观测比率。',
			en: 'Meant for projection; what is published is the observed rate.',
		},
	],
	sources: [
		{
			label: {
				zh: '克莱因曼（1973），贝塔—二项模型的矩估计',
				en: 'Kleinman (1973), Proportions with extraneous variance, JASA 68',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { counts: [9], totals: [10], centre: 0.85, strength: 20 } },
	compute: shrink,
};
