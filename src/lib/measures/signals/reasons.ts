import type { Text } from '#lib/domain/text.ts';

export type ReasonId = 'missing_value' | 'small_sample' | 'no_draws' | 'no_rule';

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
	no_rule: {
		zh: '当年没有适用的规则',
		en: 'no rule applies in this year',
	},
};
