import type { FigureLineage } from '#lib/domain/lineage.ts';
import { basis, origin } from './origin.ts';

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

const byFit = {
	level: 'level',
	scenario: 'scenario',
	partition: 'partition',
	year: 'year',
} as const;

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
			basis('shortage_scores', { score: 'score' }, { occupation_code: 'occupation_code' }),
			basis(
				'vacancy_quarters',
				{ '*': 'tightness' },
				{ occupation_code: 'occupation_code', quarter: '@newest' },
			),
		],
	},
	'cluster-similar': {
		origins: [
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
			basis(
				'cluster_employment',
				{ '*': 'wage_total_cny' },
				{ cluster_id: '$cluster', year: 'year', series_id: 'series_id' },
			),
		],
	},
	'cluster-posted-pay': {
		origins: [
			basis(
				'vacancy_quarters',
				{ '*': 'posted_wage_cny' },
				{ quarter: 'quarter', occupation_code: 'occupation_code' },
			),
		],
	},
	'occupation-pay': {
		origins: [
			basis(
				'vacancy_quarters',
				{ '*': 'posted_wage_cny' },
				{ quarter: 'quarter', occupation_code: 'occupation_code' },
			),
		],
	},
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
