import type { SignalRule } from '../rule.ts';
import { buildRules, twoYears } from './build-rule.ts';

const source = '福建省 2023 年职业院校专业设置管理要求（据公开报道）';
const program = { ruleSet: 'fujian_2023', subject: 'program', source, validFrom: 2023 } as const;
const major = { ...program, subject: 'major' } as const;

export const fujianRules: readonly SignalRule[] = [
	...buildRules(program, [
		{
			ruleId: 'bottom_tenth',
			direction: 'none',
			signal: 'red',
			metric: 'placement_percentile',
			comparator: 'le',
			threshold: 0.1,
			minN: 20,
			...twoYears,
			clause: {
				zh: '毕业去向落实率连续两年位于全省后 10%：调减或停招',
				en: 'placement rate in the province’s lowest 10 % two years running: cut or stop',
			},
		},
	]),
	...buildRules(major, [
		{
			ruleId: 'college_sites',
			direction: 'over',
			signal: 'watch',
			metric: 'college_site_count',
			comparator: 'gt',
			threshold: 20,
			clause: {
				zh: '全省高职专业点超过 20 个：不再新增',
				en: 'more than 20 junior-college programs in the province: no new ones',
			},
		},
		{
			ruleId: 'secondary_share',
			direction: 'over',
			signal: 'watch',
			metric: 'secondary_school_share',
			comparator: 'gt',
			threshold: 0.5,
			clause: {
				zh: '本市开设该专业的中职学校超过一半：不再新增',
				en: 'offered by more than half of the city’s secondary vocational schools: no new ones',
			},
		},
	]),
];
