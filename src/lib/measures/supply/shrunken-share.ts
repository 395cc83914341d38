import type { Measure } from '#lib/domain/measure.ts';
import { empiricalBayes } from './sources.ts';

/** A share and how many observations it is worth: a beta distribution by mean and strength. */
export interface ShareEstimate {
	readonly mean: number;
	readonly strength: number;
}

export interface YearCount {
	readonly successes: number;
	readonly trials: number;
}

export interface ShrunkenShareInput {
	/** Latest year first; only three years count. */
	readonly years: readonly YearCount[];
	/** Share and strength of the major group the program belongs to. */
	readonly prior: ShareEstimate;
}

export const yearWeights: readonly number[] = [1 / 2, 1 / 3, 1 / 6];

/** The last three years as one count, latest first; years without trials or unknown leave their weight to the others. */
export function poolYears(years: readonly (YearCount | null)[]): YearCount {
	const usable = years.slice(0, yearWeights.length).map((year, age) => ({
		successes: year?.successes ?? 0,
		trials: year?.trials ?? 0,
		weight: (year?.trials ?? 0) > 0 ? (yearWeights[age] ?? 0) : 0,
	}));
	const total = usable.reduce((sum, { weight }) => sum + weight, 0);
	const squares = usable.reduce((sum, { weight }) => sum + (weight / (total || 1)) ** 2, 0);
	const worth = squares > 0 ? 1 / squares / total : 0;
	return {
		successes: worth * usable.reduce((sum, year) => sum + year.weight * year.successes, 0),
		trials: worth * usable.reduce((sum, year) => sum + year.weight * year.trials, 0),
	};
}

export function shrinkShare({ years, prior }: ShrunkenShareInput): ShareEstimate | null {
	const isValid =
		prior.mean >= 0 &&
		prior.mean <= 1 &&
		prior.strength > 0 &&
		years.every(({ successes, trials }) => successes >= 0 && successes <= trials);
	if (!isValid) return null;
	const own = poolYears(years);
	const strength = own.trials + prior.strength;
	return { mean: (own.successes + prior.strength * prior.mean) / strength, strength };
}

/** A program's rate, drawn towards its major group the more, the fewer its graduates. */
export const shrunkenShare: Measure<ShrunkenShareInput, ShareEstimate | null> = {
	id: 'shrunken-share',
	name: { zh: '收缩比例', en: 'Shrunken share' },
	unit: { zh: '比例（0–1）', en: 'share (0–1)' },
	definition: {
		zh: '小专业点一年的比例波动大。先按近三年 ½、⅓、⅙ 加权（缺年时权重按比例补足，三年折合 18/7 年的样本），再向所属专业大类的比例收缩：人数越少收缩越多。',
		en: 'The yearly rate of a small program jumps. The last three years are weighted ½, ⅓, ⅙ (rescaled where a year is missing; three years are worth 18/7 years of data), then the rate is drawn towards that of its major group, the more the fewer its persons.',
	},
	formula: ['k = c·Σ wᵢ·kᵢ,  n = c·Σ wᵢ·nᵢ,  w = (½, ⅓, ⅙),  c = 1/Σwᵢ²', 'p̂ = (k + κ·p₀)/(n + κ)'],
	symbols: [
		{
			symbol: 'kᵢ, nᵢ',
			meaning: { zh: '第 i 近年的人数与基数', en: 'count and base, i-th latest year' },
		},
		{ symbol: 'p₀, κ', meaning: { zh: '大类的比例与强度', en: 'share and strength of the group' } },
	],
	properties: [
		{ zh: '介于自身比例与大类比例之间', en: 'lies between its own rate and the group’s' },
		{ zh: '没有数据时等于大类比例', en: 'equals the group’s rate without data' },
	],
	defects: [
		{
			zh: '真正与众不同的小专业点会被拉向平均',
			en: 'a small program that truly differs is drawn to the mean',
		},
	],
	sources: [empiricalBayes],
	role: 'supporting',
	version: 1,
	example: {
		input: { years: [{ successes: 9, trials: 10 }], prior: { mean: 0.85, strength: 20 } },
	},
	compute: shrinkShare,
};
