import type { Derivation, Input, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { shortageIndicators } from '#lib/measures/signals/shortage-score.ts';
import { own, returned } from './helpers.ts';

const history: readonly Input[] = [
	{
		name: 'history',
		table: 'cluster_employment',
		column: 'employee_count',
		key: { cluster_id: '*', year: '*', series_id: '*', scope: '@usual' },
	},
];

function tested(measure: string): Derivation {
	return {
		kind: 'modelled',
		measure,
		says: {
			zh: '滚动回测：在过去每一年只用当时已知的数据作预测，再与后来的实际值相比，全部集群合并计算。',
			en: 'Rolling back-test: forecasts made in every past year from what was known then, held against what came, over all clusters.',
		},
		roots: history,
		facts: [
			'method_id',
			'horizon',
			'series_count',
			'error_count',
			'first_origin_year',
			'last_origin_year',
		],
	};
}

const accuracy: TableDerivations = {
	mase: tested('mase'),
	rmsse: tested('rmsse'),
	smape: tested('smape'),
	scaled_crps: tested('crps-ensemble'),
	skill: tested('skill-score'),
	coverage_80: tested('interval-coverage'),
	coverage_95: tested('interval-coverage'),
	error_count: tested('mase'),
	series_count: tested('mase'),
	first_origin_year: tested('mase'),
	last_origin_year: tested('mase'),
};

function chosen(zh: string, en: string): Derivation {
	return {
		kind: 'modelled',
		measure: 'method-choice',
		says: { zh, en },
		roots: history,
		facts: ['method_id', 'series_count', 'choice_reason'],
	};
}

const methods: TableDerivations = {
	relative_error: chosen(
		'该方法的误差与默认组合法之比：逐条序列相除，取几何平均。',
		'Its errors by those of the default combination: series by series, as a geometric mean.',
	),
	win_count: chosen(
		'误差小于默认组合法的序列数。',
		'Series on which it erred less than the default.',
	),
	series_count: chosen('参加比较的序列数。', 'Series that were compared.'),
	chance: {
		...chosen(
			'只凭偶然也至少胜出这么多条序列的可能性：符号检验，一条序列一票，不分胜负的不计。',
			'How probable so many wins are by chance alone: a sign test, one vote per series, ties left out.',
		),
		inputs: own('win_count', 'series_count'),
	},
};

const outcomes: readonly Input[] = [
	{
		name: 'coverage',
		table: 'outcomes_by_major',
		column: 'graduate_count',
		key: { graduating_year: '*', catalogue: '*', major_code: '*', cut_off_date: '*' },
	},
	...history,
];

const hits: Derivation = {
	kind: 'modelled',
	measure: 'signal-hit-rate',
	says: {
		zh: '在过去各年按当时已知的数据判定系统提示，再看模型以外的后来结果是否应验。',
		en: 'Signals judged in past years from what was known then, held against later outcomes from outside the model.',
	},
	roots: outcomes,
	facts: ['outcome_year', 'evidence_last_year', 'mode'],
};

const market: readonly Input[] = [
	{
		name: 'vacancies',
		table: 'vacancy_quarters',
		column: 'vacancy_count',
		key: { quarter: '*' },
	},
];

const points: Derivation = {
	kind: 'judged',
	measure: 'shortage-score',
	says: {
		zh: '每项指标按固定基期的四分位数得 0–3 分，缺数据的为 X，不计为 0；合计为评分。',
		en: 'Each indicator scores 0 to 3 by the quartiles of a fixed base period; missing ones are X, never 0; the score is their sum.',
	},
	roots: market,
	facts: ['base_from', 'base_to', 'assessed_count'],
};

const past: Derivation = {
	kind: 'judged',
	measure: 'signal',
	says: {
		zh: '只凭当年的覆盖率按规则判定；两年好转才解除。',
		en: 'Judged from that year’s coverage alone; it is lifted after two better years.',
	},
	inputs: [
		{ name: 'coverage', table: 'major_coverage', column: 'coverage', key: { scenario: '=base' } },
	],
	facts: ['fresh_signal', 'is_held', 'mode'],
	references: ['rules'],
};

export const hindsightTables = {
	backtest_accuracy: accuracy,
	forecast_methods: methods,
	backtest_years: {
		series_count: tested('interval-coverage'),
		within_80_count: tested('interval-coverage'),
		within_95_count: tested('interval-coverage'),
	},
	backtest_signals: {
		hit_count: hits,
		flagged_count: hits,
		assessed_count: hits,
		side_count: hits,
	},
	shortage_scores: {
		score: points,
		tightness: points,
		assessed_count: points,
		...Object.fromEntries(
			shortageIndicators.flatMap(({ id }) => [
				[id, points],
				[`${id}_points`, points],
			]),
		),
	},
	signal_history: {
		coverage: { ...past, inputs: past.inputs ?? own() },
		signal: past,
		years_in_state: past,
	},
	projects: {
		post_count: returned({ zh: '按报送的计划岗位数列出。', en: 'Planned posts as returned.' }),
		probability: returned({ zh: '按报送的落地可能性列出。', en: 'Probability as returned.' }),
		start_year: returned({ zh: '按报送的投产年份列出。', en: 'First year as returned.' }),
	},
} as const satisfies Partial<Record<MartName, TableDerivations>>;
