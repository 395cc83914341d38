import type { Text } from '#lib/domain/text.ts';
import type { SignalRule } from '../rule.ts';
import { defaultRules } from './default.ts';
import { fujianRules } from './fujian-2023.ts';
import { ministryRules } from './moe-2011.ts';
import { shortageScoreRules } from './shortage-score.ts';

export interface RuleSet {
	readonly id: string;
	readonly name: Text;
	readonly rules: readonly SignalRule[];
}

/** The sets shipped with the product; a region's own rules are rows of its table `rules`. */
export const ruleSets: readonly RuleSet[] = [
	{ id: 'default', name: { zh: '示例规则集', en: 'Example rule set' }, rules: defaultRules },
	{ id: 'fujian_2023', name: { zh: '福建 2023', en: 'Fujian 2023' }, rules: fujianRules },
	{ id: 'moe_2011', name: { zh: '教育部 2011', en: 'Ministry 2011' }, rules: ministryRules },
	{
		id: 'six_indicator',
		name: { zh: '六指标短缺评分', en: 'Six-indicator shortage score' },
		rules: shortageScoreRules,
	},
];
