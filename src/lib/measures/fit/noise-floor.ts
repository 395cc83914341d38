import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface NoiseFloorInput {
	readonly demandShares: readonly number[];
	/** Number of entrants observed. */
	readonly n: number;
}

export function expectNoise({ demandShares, n }: NoiseFloorInput): number | null {
	if (!(n > 0) || Math.abs(sum(demandShares) - 1) > 1e-9) return null;
	if (demandShares.some((share) => share < 0)) return null;
	return sum(demandShares.map((share) => Math.sqrt((2 * share * (1 - share)) / (Math.PI * n)))) / 2;
}

export const noiseFloor: Measure<NoiseFloorInput, number | null> = {
	id: 'noise-floor',
	name: { zh: '小样本噪声下限', en: 'Noise floor of the fit' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '即使毕业生完全按需求结构随机进入各类别，人数有限也会使观测占比偏离，吻合度因而小于 1。噪声下限是这种偏离的期望值：差距小于它时，不能与偶然波动区分。',
		en: 'Even if entrants chose categories at random exactly as demand is structured, their limited number would make observed shares differ and the fit fall below one. The noise floor is the expected size of that difference: a smaller gap cannot be told from chance.',
	},
	formula: ['E₀ ≈ ½ Σₖ √( 2 qₖ (1 − qₖ) / (π n) )'],
	symbols: [
		{ symbol: 'E₀', meaning: { zh: '噪声下限', en: 'noise floor' } },
		{
			symbol: 'qₖ',
			meaning: { zh: '类别 k 的入职需求占比', en: 'share of entry demand in category k' },
		},
		{ symbol: 'n', meaning: { zh: '毕业生人数', en: 'number of entrants' } },
	],
	properties: [
		{ zh: '人数增至四倍，下限减半。', en: 'Four times as many entrants halve it.' },
		{ zh: '只有一个类别时为零。', en: 'Zero for a single category.' },
	],
	defects: [
		{
			zh: '正态近似，某类别期望人数不足 5 人时偏大。',
			en: 'A normal approximation; too large where a category expects fewer than five persons.',
		},
		{
			zh: '1 − E₀ 是观测占比的噪声界限，不是可达到的最好吻合度；后者由招生优化给出。',
			en: '1 − E₀ is a limit of noise for observed shares, not the best attainable fit, which the enrollment optimisation gives.',
		},
	],
	sources: [
		{
			label: {
				zh: '正态分布平均绝对离差；用模拟核对',
				en: 'Mean absolute deviation of the normal distribution; checked by simulation',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { demandShares: [0.4, 0.4, 0.2], n: 100 } },
	compute: expectNoise,
};
