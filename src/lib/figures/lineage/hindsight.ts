import type { FigureLineage } from '#lib/domain/lineage.ts';
import { marketByQuarter } from './clusters.ts';
import { basis, origin, ratio } from './origin.ts';

const accuracy = [
	'mase',
	'rmsse',
	'smape',
	'scaled_crps',
	'skill',
	'coverage_80',
	'coverage_95',
	'error_count',
];

const byMethod = { group_id: '$group', method_id: 'method', horizon: 'horizon' } as const;
const ofMethod = { group_id: '=all', method_id: 'method', horizon: '=0' } as const;

const held = {
	measure: 'interval-coverage',
	says: {
		zh: '落在区间内的次数除以给出的区间数。',
		en: 'How many held, by the intervals given.',
	},
} as const;

const byHead = {
	says: { zh: '工资总额除以从业人员。', en: 'The wage bill by employees.' },
} as const;

const byFit = {
	level: 'level',
	scenario: 'scenario',
	partition: 'partition',
	year: 'year',
} as const;

function indexOver(partition: string) {
	return {
		level: '$level',
		year: 'year',
		partition: `=${partition}`,
		index_id: 'index_id',
	} as const;
}

function viewOf(id: string) {
	return { level: '$level', year: 'year', partition: '=clusters', index_id: `=${id}` } as const;
}

/** Figures that look back at earlier forecasts and signals, or that compare. */
export const hindsightLineage: Readonly<Record<string, FigureLineage>> = {
	'backtest-horizons': {
		origins: [
			origin('backtest_accuracy', accuracy, byMethod),
			basis('backtest_accuracy', { '*': 'mase' }, byMethod),
		],
	},
	'backtest-intervals': {
		origins: [
			origin('backtest_accuracy', accuracy, byMethod),
			basis('backtest_accuracy', { '*': 'coverage_80' }, byMethod),
		],
	},
	'backtest-years': {
		origins: [basis('backtest_years', { '*': 'within_80_count' }, { year: 'year' })],
		derived: {
			coverage_80: ratio('within_80_count', 'interval_count', held),
			coverage_95: ratio('within_95_count', 'interval_count', held),
		},
	},
	'backtest-methods': {
		origins: [
			origin('backtest_accuracy', accuracy, ofMethod),
			basis('backtest_accuracy', { '*': 'mase' }, ofMethod),
		],
	},
	'backtest-signals': {
		origins: [
			basis(
				'backtest_signals',
				{ '*': 'hit_count' },
				{ level: '$level', direction: 'direction', outcome_id: 'outcome' },
			),
		],
		derived: {
			hit_rate: ratio('hit_count', 'flagged_count', {
				measure: 'signal-hit-rate',
				says: {
					zh: '应验的提示除以全部提示。',
					en: 'Signals that came true by all signals given.',
				},
			}),
		},
	},
	'cluster-projects': {
		origins: [
			origin('projects', ['post_count', 'probability'], {
				project_id: 'project_id',
				start_year: 'start_year',
				occupation_code: 'occupation_code',
				level: 'level',
			}),
			basis('projects', { '*': 'post_count' }, { project_id: 'project_id' }),
		],
	},
	'project-needs': {
		origins: [
			basis(
				'projects',
				{ '*': 'post_count' },
				{ project_id: 'project_id', level: 'level', occupation_name: 'occupation_name' },
			),
		],
	},
	'shortage-occupations': {
		origins: [
			origin('shortage_scores', ['score', 'tightness', 'median_days_open'], {
				occupation_code: 'occupation_code',
				year: 'year',
			}),
			origin('vacancy_quarters', ['vacancy_count', 'seeker_count', 'posted_wage_cny'], {
				occupation_code: 'occupation_code',
				quarter: '@newest',
			}),
			basis(
				'vacancy_quarters',
				{ '*': 'tightness' },
				{ occupation_code: 'occupation_code', quarter: '@newest' },
			),
		],
	},
	'cluster-similar': {
		origins: [
			origin('cluster_employment', ['employee_count'], {
				cluster_id: 'cluster_id',
				year: 'year',
				scope: '@usual',
			}),
			basis(
				'cluster_employment',
				{ '*': 'employee_count' },
				{ cluster_id: 'cluster_id', year: 'year', scope: '@usual' },
			),
		],
	},
	'cluster-pay': {
		origins: [
			origin('cluster_employment', ['wage_total_cny', 'employee_count'], {
				cluster_id: '$cluster',
				year: 'year',
				series_id: 'series_id',
			}),
			origin(
				'cluster_employment',
				{ together_wage_cny: 'wage_total_cny', together_count: 'employee_count' },
				{ cluster_id: '@partition', year: 'year', scope: '@usual' },
			),
		],
		derived: {
			pay_cny: ratio('wage_total_cny', 'employee_count', byHead),
			together_pay_cny: ratio('together_wage_cny', 'together_count', byHead),
		},
	},
	'cluster-posted-pay': { origins: [marketByQuarter] },
	'occupation-pay': { origins: [marketByQuarter] },
	'occupation-shortage': {
		origins: [
			basis(
				'shortage_scores',
				{ '*': 'score' },
				{ occupation_code: '$occupation', year: 'year', indicator_id: 'indicator_id' },
			),
		],
	},
	'major-signal-history': {
		origins: [
			origin('signal_history', ['coverage', 'signal', 'direction', 'years_in_state'], {
				major_code: '$major',
				level: '$level',
				catalogue: '$catalogue',
				year: 'year',
			}),
		],
	},
	'major-influence': {
		origins: [
			basis(
				'flows_to_clusters',
				{ '*': 'entrant_count' },
				{ level: '$level', major_code: 'major_code', year: '@observed' },
			),
		],
	},
	'fit-comparison': {
		origins: [
			origin('comparison_indices', { cluster_value: 'comparison_value' }, indexOver('clusters')),
			origin(
				'comparison_indices',
				{ group_value: 'comparison_value' },
				indexOver('occupation_groups'),
			),
			basis(
				'comparison_indices',
				{ '*': 'comparison_value' },
				{ level: '$level', year: 'year', index_id: 'index_id' },
			),
		],
	},
	'fit-views': {
		origins: [
			...(['fit_normative', 'fit_observed', 'fit_difference'] as const).map((id) =>
				origin('comparison_indices', { [id]: 'comparison_value' }, viewOf(id)),
			),
			origin('comparison_indices', ['person_count'], viewOf('fit_observed')),
			basis('comparison_indices', { '*': 'comparison_value' }, viewOf('fit_observed')),
		],
	},
	'fit-overview': {
		origins: [
			origin(
				'structure_fit',
				[
					'fit',
					'fit_lower_90',
					'fit_upper_90',
					'entrant_count',
					'entry_demand',
					'volume_balance',
					'mismatched_count',
					'unmapped_share',
				],
				byFit,
			),
			basis('structure_fit', { '*': 'fit' }, byFit),
		],
	},
};
