import type { Measure } from '#lib/domain/measure.ts';
import { rateOf, type Rate } from './rate.ts';

export interface SatisfactionInput {
	readonly satisfied: number | null;
	readonly respondents: number | null;
	/** Persons asked. */
	readonly population: number | null;
}

export interface Satisfaction extends Rate {
	readonly responseRate: number | null;
}

export function satisfy(input: SatisfactionInput): Satisfaction | null {
	const rate = rateOf(input.satisfied, input.respondents);
	const responseRate = rateOf(input.respondents, input.population)?.rate ?? null;
	return rate && { ...rate, responseRate };
}

export const satisfactionRate: Measure<SatisfactionInput, Satisfaction | null> = {
	id: 'satisfaction-rate',
	name: { zh: '满意度', en: 'Satisfaction' },
	unit: { zh: '%', en: '%' },
	definition: {
		zh: '答卷者中表示满意的比例，连同答卷人数与回收率一起给出。',
		en: 'Share of respondents who are satisfied, with their number and the response rate.',
	},
	formula: ['s = Y / R', 'r = R / N'],
	symbols: [
		{ symbol: 'Y', meaning: { zh: '表示满意', en: 'satisfied' } },
		{ symbol: 'R', meaning: { zh: '答卷人数', en: 'respondents' } },
		{ symbol: 'N', meaning: { zh: '调查人数', en: 'persons asked' } },
		{ symbol: 'r', meaning: { zh: '回收率', en: 'response rate' } },
	],
	properties: [{ zh: '取值在 0 与 1 之间。', en: 'Between 0 and 1.' }],
	defects: [
		{
			zh: '未答卷者可能更不满意；学校自查与第三方调查须分开。',
			en: 'Those who do not answer may be less satisfied; surveys by schools and by third parties stay apart.',
		},
	],
	sources: [
		{
			label: { zh: '职业教育质量年度报告计分卡', en: 'Scorecard of the vocational quality report' },
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { satisfied: 83, respondents: 96, population: 140 } },
	compute: satisfy,
};
