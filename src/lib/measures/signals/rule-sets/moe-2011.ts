import type { SignalRule } from '../rule.ts';
import { buildRules, twoYears } from './build-rule.ts';

export const ministryRules: readonly SignalRule[] = buildRules(
	{
		ruleSet: 'moe_2011',
		subject: 'program',
		source: '教育部 2011 年 11 月关于做好 2012 届毕业生就业工作的通知（据公开报道）',
		validFrom: 2011,
	},
	[
		{
			ruleId: 'placement_stop',
			direction: 'none',
			signal: 'red',
			metric: 'placement_rate',
			comparator: 'lt',
			threshold: 0.6,
			...twoYears,
			clause: {
				zh: '就业率连续两年低于 60%：调减招生计划直至停招',
				en: 'employment rate below 60 % two years running: cut the quota until stop',
			},
		},
	],
);
