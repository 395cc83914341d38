import type { Text } from '#lib/domain/text.ts';

export type ReasonId =
	| 'missing_value'
	| 'small_sample'
	| 'no_draws'
	| 'no_rule'
	| 'no_entrants'
	| 'unmapped'
	| 'no_demand';

/** Why something cannot be assessed. */
export const reasons: Readonly<Record<ReasonId, Text>> = {
	missing_value: {
		zh: '所需年份的数据未报送',
		en: 'a year that the rule needs was not reported',
	},
	small_sample: {
		zh: '人数少于规则要求的下限',
		en: 'fewer persons than the rule requires',
	},
	no_draws: {
		zh: '没有可用的供需测算',
		en: 'no projection of entrants and demand is available',
	},
	no_entrants: {
		zh: '没有毕业生就业地的数据，无法得知进入本地劳动力市场的人数',
		en: 'where graduates work is not returned, so those who enter the local labour market are unknown',
	},
	unmapped: {
		zh: '该专业没有对应的职业',
		en: 'the crosswalk names no occupation for this major',
	},
	no_demand: {
		zh: '对应职业没有该层次的新人需求数据',
		en: 'entry demand of its occupations at this level is not known',
	},
	no_rule: {
		zh: '当年没有适用的规则',
		en: 'no rule applies in this year',
	},
};
