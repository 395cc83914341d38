import type { Measure } from '#lib/domain/measure.ts';

export interface ReplacementInput {
	/** Persons employed in the occupation. */
	readonly employment: number;
	/** Share who leave the labour force in a year: retirement, illness, death. */
	readonly exitRate: number;
	/** Share who leave for another occupation in a year. */
	readonly transferRate: number;
}

export function replace({ employment, exitRate, transferRate }: ReplacementInput): number | null {
	if (![employment, exitRate, transferRate].every((value) => value >= 0 && value < Infinity))
		return null;
	return employment * (exitRate + transferRate);
}

export const replacement: Measure<ReplacementInput, number | null> = {
	id: 'replacement',
	name: { zh: '更替需求', en: 'Replacement demand' },
	unit: { zh: '人/年', en: 'persons a year' },
	definition: {
		zh: '因退休等退出劳动力市场以及转入其他职业而腾出的岗位，按总流出计算，不扣除流入；由谁填补，在折算入职需求时考虑。',
		en: 'Posts vacated by people who leave the labour force or move to another occupation, counted gross: nobody moving in is deducted. Who fills them is considered when entry demand is computed.',
	},
	formula: ['R = E · (x + τ)'],
	symbols: [
		{ symbol: 'R', meaning: { zh: '更替需求', en: 'replacement demand' } },
		{ symbol: 'E', meaning: { zh: '从业人数', en: 'persons employed' } },
		{ symbol: 'x', meaning: { zh: '年退出率', en: 'yearly exit rate' } },
		{ symbol: 'τ', meaning: { zh: '年转出率', en: 'yearly rate of moving to another occupation' } },
	],
	properties: [
		{ zh: '与从业人数成正比。', en: 'Proportional to employment.' },
		{ zh: '不为负。', en: 'Never negative.' },
	],
	defects: [
		{
			zh: '比率常为假设，因此按低、基准、高三种情景并列，不作为概率。',
			en: 'Rates are often assumptions; low, base and high stand side by side as scenarios, not as chance.',
		},
		{
			zh: '总流出须与新入职比例一起使用，单独使用会高估培训需要。',
			en: 'Gross separations need the new-entrant share; alone they overstate the need for training.',
		},
	],
	sources: [
		{
			label: {
				zh: '美国劳工统计局：职业离职的概念与方法',
				en: 'US Bureau of Labor Statistics: occupational separations',
			},
			url: 'https://www.bls.gov/emp/documentation/separations.htm',
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { employment: 4200, exitRate: 0.021, transferRate: 0.016 } },
	compute: replace,
};
