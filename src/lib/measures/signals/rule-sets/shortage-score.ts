import type { SignalRule } from '../rule.ts';
import { buildRules } from './build-rule.ts';

const short = {
	direction: 'short',
	metric: 'shortage_score',
	comparator: 'ge',
	minN: 20,
} as const;

export const shortageScoreRules: readonly SignalRule[] = buildRules(
	{
		ruleSet: 'six_indicator',
		subject: 'major',
		source: '参照德国联邦就业局公布的短缺分析设计，分点为本产品自定并公布',
		validFrom: 2019,
	},
	[
		{
			...short,
			ruleId: 'score_short',
			signal: 'red',
			threshold: 2,
			clause: { zh: '短缺评分不低于 2.0', en: 'shortage score 2.0 or more' },
		},
		{
			...short,
			ruleId: 'score_watch',
			signal: 'watch',
			threshold: 1.5,
			clause: { zh: '短缺评分不低于 1.5', en: 'shortage score 1.5 or more' },
		},
	],
);
