import type { Derivation, Input, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { own } from './helpers.ts';
import { programSignals, proposals } from './program-signals.ts';

const target = { year: 'target_year_from' } as const;

function atTarget(column: string): Input {
	return { name: column, table: 'major_coverage', column, key: target };
}

const evidence = ['rule_id', 'target_year_from', 'target_year_to', 'reason', 'evidence'];

function overTarget(column: string, says: Derivation['says'], measure: string): Derivation {
	return {
		kind: 'modelled',
		measure,
		says,
		inputs: [atTarget(column)],
		facts: evidence.slice(1, 3),
	};
}

function fromEvidence(zh: string, en: string, measure: string): Derivation {
	return {
		kind: 'modelled',
		measure,
		says: { zh, en },
		inputs: [atTarget('coverage')],
		facts: evidence,
	};
}

const weights: NonNullable<Derivation['terms']> = {
	on: ['occupation_code'],
	inputs: [
		{
			name: 'weight',
			table: 'major_occupations',
			column: 'weight',
			key: { view: '=normative', valid_from: '@valid', occupation_code: '*' },
		},
	],
};

const majorSignals: TableDerivations = {
	signal: {
		kind: 'judged',
		measure: 'signal',
		says: {
			zh: '按规则判定：覆盖率的联合抽样中越过规则界限的比例达到规则要求的可能性，即触发。系统提示是测算建议，不是审定结果。',
			en: 'Judged by rule: it fires where the share of joint draws beyond the rule’s limit reaches the probability the rule asks for. A signal is a computed proposal, not a decision.',
		},
		inputs: [
			...own('probability'),
			...['coverage', 'coverage_lower_90', 'coverage_upper_90'].map(atTarget),
		],
		facts: evidence,
		references: ['rules'],
	},
	probability: {
		kind: 'modelled',
		measure: 'joint-draws',
		says: {
			zh: '联合抽样中越过规则界限的次数所占比例，以所选更替情景为条件；最小步长为抽样次数的倒数。',
			en: 'Share of the joint draws beyond the rule’s limit, under the chosen scenario; it moves in steps of one draw.',
		},
		inputs: ['coverage', 'coverage_lower_90', 'coverage_upper_90', 'draw_count'].map(atTarget),
		facts: evidence,
		references: ['rules'],
	},
	coverage: overTarget(
		'coverage',
		{
			zh: '下一届新生毕业年份（可能跨两年）的毕业生除以入职需求。',
			en: 'Entrants by entry demand over the years in which the next intake leaves.',
		},
		'coverage',
	),
	entrant_count: overTarget(
		'entrant_count',
		{
			zh: '下一届新生毕业年份的毕业生供给。',
			en: 'Entrants in the years in which the next intake leaves.',
		},
		'cohort-projection',
	),
	entry_demand: overTarget(
		'entry_demand',
		{
			zh: '下一届新生毕业年份分摊给本专业的入职需求。',
			en: 'Entry demand apportioned to the major in the years in which the next intake leaves.',
		},
		'demand-apportionment',
	),
	target_year_from: fromEvidence(
		'下一届新生按学制最早的毕业年份。',
		'The first year in which the next intake leaves.',
		'cohort-projection',
	),
	target_year_to: fromEvidence(
		'下一届新生按学制最晚的毕业年份。',
		'The last year in which the next intake leaves.',
		'cohort-projection',
	),
	'evidence:draws.lower': fromEvidence(
		'覆盖率联合抽样的 5% 分位数。',
		'The 5 % quantile of the joint draws of coverage.',
		'joint-draws',
	),
	'evidence:draws.upper': fromEvidence(
		'覆盖率联合抽样的 95% 分位数。',
		'The 95 % quantile of the joint draws of coverage.',
		'joint-draws',
	),
	'evidence:cause.tightness': ofMarket(
		'本专业对应各职业最近一年空缺与求职者之比，按对应权重合计。',
		'Vacancies per seeker of the last year over the occupations of the major, by crosswalk weight.',
		'tightness',
		'vacancy_count',
	),
	'evidence:draws.count': fromEvidence(
		'联合抽样的次数。',
		'How many joint draws were made.',
		'joint-draws',
	),
	'evidence:coverageNow': {
		kind: 'computed',
		measure: 'coverage',
		says: {
			zh: '最近一个统计年度的覆盖率。',
			en: 'Coverage in the last year that is counted, not projected.',
		},
		formula: '{result} = {coverage}',
		inputs: [
			{ name: 'coverage', table: 'major_coverage', column: 'coverage', key: { year: '@observed' } },
		],
		compute: ({ values }) => values['coverage'] ?? null,
	},
	'evidence:cause.payRatio': ofMarket(
		'本专业对应各职业的报价工资除以全部职业的报价工资，按对应权重合计。',
		'Posted pay of the occupations of the major by that of all occupations, by crosswalk weight.',
		'pay-ratio',
		'posted_wage_cny',
	),
	'evidence:cause.employmentGrowth': {
		kind: 'modelled',
		measure: 'expansion',
		says: {
			zh: '本专业对应各职业从业人数的年均增长，按对应权重合计。',
			en: 'Mean yearly growth of employment in the occupations of the major, by crosswalk weight.',
		},
		terms: weights,
		roots: [
			{
				name: 'demand',
				table: 'occupation_openings',
				column: 'employee_count',
				key: { year: '*', cluster_id: '@partition', occupation_code: '@occupations' },
			},
		],
		references: ['major_occupations', 'staffing'],
	},
	'evidence:cause.inFieldRate': newestClass('in_field_rate', 'in-field-rate'),
	'evidence:cause.stayRate': newestClass('local_rate', 'local-rate'),
};

function ofMarket(zh: string, en: string, measure: string, column: string): Derivation {
	return {
		kind: 'computed',
		measure,
		says: { zh, en },
		terms: weights,
		roots: [
			{
				name: 'market',
				table: 'vacancy_quarters',
				column,
				key: { quarter: '*', occupation_code: '@occupations' },
			},
		],
		references: ['major_occupations'],
	};
}

function newestClass(column: string, measure: string): Derivation {
	return {
		kind: 'computed',
		measure,
		says: { zh: '取本专业最近一届。', en: 'That of the newest class of the major.' },
		formula: `{result} = {${column}}`,
		inputs: [
			{
				name: column,
				table: 'outcomes_by_major',
				column,
				key: { graduating_year: '@newest', cut_off_date: '@newest', level: '*' },
			},
		],
		compute: ({ values }) => values[column] ?? null,
	};
}

export const signalTables = {
	major_signals: majorSignals,
	program_signals: programSignals,
	list_proposals: proposals,
	rules: {
		threshold: {
			kind: 'reference',
			says: {
				zh: '规则的界限，取自地区的规则表。',
				en: 'The limit of the rule, from the region’s table of rules.',
			},
			facts: ['metric', 'comparator', 'probability', 'window_k', 'window_n', 'min_n'],
			references: ['rules'],
		},
		probability: {
			kind: 'reference',
			says: {
				zh: '规则要求的可能性，取自地区的规则表。',
				en: 'The probability that the rule asks for, from the region’s table of rules.',
			},
			facts: ['metric', 'comparator', 'threshold'],
			references: ['rules'],
		},
	},
} as const satisfies Partial<Record<MartName, TableDerivations>>;
