import type { SignalRule } from '../rule.ts';
import { buildRules, twoYears } from './build-rule.ts';

const source = '示例规则集（本产品），由使用单位以自己的规则替换';
const major = { ruleSet: 'default', subject: 'major', source, validFrom: 2019 } as const;
const program = { ...major, subject: 'program' } as const;
const short = { metric: 'coverage', comparator: 'lt', direction: 'short', minN: 20 } as const;
const over = { metric: 'coverage', comparator: 'gt', direction: 'over', minN: 20 } as const;
const below = { direction: 'none', comparator: 'lt', minN: 20, ...twoYears } as const;

const majorRules = buildRules(major, [
	{
		...short,
		ruleId: 'short_red',
		signal: 'red',
		threshold: 0.5,
		probability: 0.8,
		clause: {
			zh: '目标年份供给覆盖率低于 50% 的可能性不低于 80%',
			en: 'coverage at the target years below 50 % with probability 80 % or more',
		},
	},
	{
		...short,
		ruleId: 'short_yellow',
		signal: 'yellow',
		threshold: 0.8,
		probability: 0.6,
		clause: {
			zh: '目标年份供给覆盖率低于 80% 的可能性不低于 60%',
			en: 'coverage at the target years below 80 % with probability 60 % or more',
		},
	},
	{
		...over,
		ruleId: 'over_red',
		signal: 'red',
		threshold: 2,
		probability: 0.8,
		clause: {
			zh: '目标年份供给覆盖率高于 200% 的可能性不低于 80%',
			en: 'coverage at the target years above 200 % with probability 80 % or more',
		},
	},
	{
		...over,
		ruleId: 'over_yellow',
		signal: 'yellow',
		threshold: 1.25,
		probability: 0.6,
		clause: {
			zh: '目标年份供给覆盖率高于 125% 的可能性不低于 60%',
			en: 'coverage at the target years above 125 % with probability 60 % or more',
		},
	},
]);

const programRules = buildRules(program, [
	{
		...below,
		ruleId: 'placement_red',
		signal: 'red',
		metric: 'placement_rate',
		threshold: 0.6,
		clause: {
			zh: '毕业去向落实率连续两年低于 60%',
			en: 'placement rate below 60 % two years running',
		},
	},
	{
		...below,
		ruleId: 'registration_red',
		signal: 'red',
		metric: 'registration_rate',
		threshold: 0.3,
		clause: {
			zh: '报到人数连续两年低于招生计划的 30%',
			en: 'registered students below 30 % of plan two years running',
		},
	},
	{
		...below,
		ruleId: 'class_red',
		signal: 'red',
		metric: 'registered_classes',
		threshold: 1,
		minN: 0,
		clause: {
			zh: '报到人数连续两年不足一个班',
			en: 'registered students fewer than one class two years running',
		},
	},
	{
		...below,
		ruleId: 'placement_yellow',
		signal: 'yellow',
		metric: 'placement_rate',
		threshold: 0.8,
		clause: {
			zh: '毕业去向落实率连续两年低于 80%',
			en: 'placement rate below 80 % two years running',
		},
	},
	{
		...below,
		ruleId: 'in_field_yellow',
		signal: 'yellow',
		metric: 'in_field_rate',
		threshold: 0.5,
		clause: {
			zh: '对口就业率连续两年低于 50%',
			en: 'in-field rate below 50 % two years running',
		},
	},
	{
		...below,
		ruleId: 'placement_watch',
		signal: 'watch',
		metric: 'placement_rate',
		threshold: 0.9,
		clause: {
			zh: '毕业去向落实率连续两年低于 90%',
			en: 'placement rate below 90 % two years running',
		},
	},
]);

export const defaultRules: readonly SignalRule[] = [...majorRules, ...programRules];
