import type { Measure } from '#lib/domain/measure.ts';

export interface TightnessInput {
	readonly vacancies: number;
	readonly seekers: number;
}

export function tighten({ vacancies, seekers }: TightnessInput): number | null {
	return vacancies >= 0 && seekers > 0 ? vacancies / seekers : null;
}

export const tightness: Measure<TightnessInput, number | null> = {
	id: 'tightness',
	name: { zh: '求人倍率', en: 'Tightness' },
	unit: { zh: '倍', en: 'vacancies per seeker' },
	definition: {
		zh: '公共就业服务机构登记的岗位空缺数与求职人数之比：大于 1 表示岗位多于求职者。没有求职者时不能计算，只显示岗位数。',
		en: 'Vacancies per job-seeker registered at public employment offices: above 1 there are more posts than seekers. Without seekers it is not defined and the vacancies are shown alone.',
	},
	formula: ['θ = P / Q'],
	symbols: [
		{ symbol: 'P', meaning: { zh: '岗位空缺数', en: 'vacancies' } },
		{ symbol: 'Q', meaning: { zh: '求职人数', en: 'seekers' } },
		{ symbol: 'θ', meaning: { zh: '求人倍率', en: 'tightness' } },
	],
	properties: [
		{
			zh: '求职人数为零时无定义，绝不为无穷大。',
			en: 'Undefined without seekers, never infinite.',
		},
	],
	defects: [
		{
			zh: '只含公共机构登记的岗位和求职者，企业自行招聘不在其中。',
			en: 'Covers only what is registered at public offices, not firms that recruit by themselves.',
		},
	],
	sources: [
		{
			label: {
				zh: '人力资源和社会保障部：部分城市公共就业服务机构市场供求状况分析',
				en: 'Ministry of Human Resources and Social Security: supply and demand at public employment offices',
			},
			url: 'https://www.mohrss.gov.cn',
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: { vacancies: 551.9, seekers: 529.9 },
		note: { zh: '2010 年一季度，万人：1.04。', en: '2010Q1, in 10 000 persons: 1.04.' },
	},
	compute: tighten,
};
