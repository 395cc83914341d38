import type { Measure } from '#lib/domain/measure.ts';
import { hyndmanKoehler } from './pairs.ts';

export interface SkillInput {
	readonly score: number;
	/** The same score of the reference, here drift. */
	readonly baseline: number;
}

/** How much better than the baseline. */
export const skill: Measure<SkillInput, number | null> = {
	id: 'skill-score',
	name: { zh: '技能评分（相对漂移法）', en: 'Skill score against drift' },
	unit: { zh: '比例', en: 'share' },
	definition: {
		zh: '1 减去方法误差与漂移法误差之比：正值表示优于漂移法，0 相同，负值更差。',
		en: 'One minus the method’s error over that of drift: above 0 better than drift, 0 as good, below 0 worse.',
	},
	formula: [{ zh: '技巧 = 1 − MASE / MASE(漂移)', en: 'skill = 1 − MASE / MASE(drift)' }],
	symbols: [
		{
			symbol: 'MASE',
			meaning: { zh: '任一误差指标，越低越好', en: 'any error measure, lower is better' },
		},
	],
	properties: [{ zh: '不大于 1', en: 'at most 1' }],
	defects: [
		{
			zh: '基准误差接近 0 时不稳定',
			en: 'unstable where the baseline is almost perfect',
		},
	],
	sources: [hyndmanKoehler],
	role: 'supporting',
	version: 1,
	example: { input: { score: 2.58, baseline: 2.63 } },
	compute: ({ score, baseline }) =>
		Number.isFinite(score) && baseline > 0 ? 1 - score / baseline : null,
};
