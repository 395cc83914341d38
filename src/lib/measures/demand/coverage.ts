import type { Measure } from '#lib/domain/measure.ts';

export interface CoverageInput {
	readonly entrants: number;
	readonly entryDemand: number;
}

export function cover({ entrants, entryDemand }: CoverageInput): number | null {
	if (!Number.isFinite(entrants) || !(entryDemand > 0)) return null;
	return entrants / entryDemand;
}

export const coverage: Measure<CoverageInput, number | null> = {
	id: 'coverage',
	name: { zh: '毕业生供给覆盖率', en: 'Coverage' },
	unit: { zh: '%（低于100%为供不应求）', en: '% (below 100 % is short)' },
	definition: {
		zh: '进入本地劳动力市场的毕业生人数与同层次入职需求人数之比。低于 100% 表示供不应求，高于 100% 表示供大于求。没有净需求时不能计算，显示“无需求记录”。',
		en: 'Graduates who enter local work, divided by the entry demand for their education level. Below 100 % there are too few, above it too many. Without net demand it is not defined and reads “no demand recorded”.',
	},
	formula: ['V = S / D'],
	symbols: [
		{ symbol: 'V', meaning: { zh: '覆盖率', en: 'coverage' } },
		{ symbol: 'S', meaning: { zh: '进入劳动力市场的毕业生', en: 'entrants' } },
		{ symbol: 'D', meaning: { zh: '入职需求', en: 'entry demand' } },
	],
	properties: [
		{ zh: '供需同比放大不改变结果。', en: 'Scaling both sides changes nothing.' },
		{
			zh: '毕业生越多覆盖率越高，需求越大覆盖率越低。',
			en: 'Rises with entrants and falls with demand.',
		},
		{
			zh: '需求不为正时无定义，绝不显示为无穷大。',
			en: 'Undefined where demand is not positive, never infinite.',
		},
	],
	defects: [
		{
			zh: '多个专业对应同一职业时，单个专业的需求要经分摊，覆盖率取决于分摊方法，故同时给出可行范围。',
			en: 'Where majors share occupations the demand of one major rests on an apportionment, so the feasible range stands beside it.',
		},
		{
			zh: '只计本地毕业生，不计外来求职者与转岗人员。',
			en: 'Counts the region’s graduates only, not people who come from elsewhere or change occupation.',
		},
	],
	sources: [
		{
			label: {
				zh: '本产品的定义；方向与求人倍率相反，二者不并列称“供求比”',
				en: 'Definition of this product; it runs opposite to tightness, and neither is called a supply–demand ratio',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: { input: { entrants: 84, entryDemand: 120 } },
	compute: cover,
};
