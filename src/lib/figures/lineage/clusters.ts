import type { FigureLineage } from '#lib/domain/lineage.ts';
import { basis, origin, usualSignal } from './origin.ts';

const view = { scenario: '$scenario', level: '$level' } as const;

const covered = origin(
	'major_coverage',
	['entrant_count', 'entry_demand', 'coverage', 'coverage_lower_90', 'coverage_upper_90'],
	{ ...view, year: 'year', major_code: 'major_code' },
);

const signalled = origin('major_signals', ['signal', 'direction', 'probability'], {
	...view,
	...usualSignal,
	major_code: 'major_code',
});

const intoCluster = { cluster_id: '$cluster', level: '$level', major_code: 'major_code' } as const;

const market = [
	'tightness',
	'vacancy_count',
	'seeker_count',
	'median_days_open',
	'posted_wage_cny',
];

export const marketByQuarter = origin('vacancy_quarters', market, {
	quarter: 'quarter',
	occupation_code: 'occupation_code',
});

export const clusterLineage: Readonly<Record<string, FigureLineage>> = {
	'cluster-employment': {
		origins: [
			origin('cluster_employment', ['employee_count', 'wage_total_cny'], {
				cluster_id: '$cluster',
				year: 'year',
				series_id: 'series_id',
			}),
			origin(
				'cluster_forecast',
				{
					employee_count: 'point',
					lower_80: 'lower_80',
					upper_80: 'upper_80',
					lower_95: 'lower_95',
					upper_95: 'upper_95',
				},
				{ cluster_id: '$cluster', year: 'year' },
			),
		],
	},
	'cluster-flow': {
		origins: [
			origin('flows', ['entrant_count', 'weight'], {
				level: '$level',
				year: 'year',
				major_code: 'major_code',
				occupation_code: 'occupation_code',
			}),
		],
	},
	'cluster-majors': {
		origins: [
			covered,
			signalled,
			origin(
				'flows_to_clusters',
				{ cluster_entrant_count: 'entrant_count' },
				{ ...intoCluster, year: '@observed' },
			),
		],
	},
	'cluster-signals': { origins: [covered, signalled] },
	'cluster-openings': {
		origins: [
			origin(
				'occupation_openings',
				['expansion_count', 'replacement_count', 'opening_count', 'entry_demand'],
				{
					...view,
					cluster_id: '$cluster',
					occupation_code: 'occupation_code',
					year: 'year_from..year_to',
				},
			),
		],
	},
	'cluster-output': {
		origins: [
			origin('cluster_employment', ['output_cny'], {
				cluster_id: '$cluster',
				year: 'year',
				series_id: 'series_id',
			}),
		],
	},
	'cluster-tightness': { origins: [marketByQuarter] },
	'clusters-employment': {
		origins: [
			origin('cluster_employment', ['employee_count'], {
				cluster_id: 'cluster_id',
				year: 'year',
				scope: '@usual',
			}),
			origin(
				'cluster_forecast',
				{ employee_count: 'point', lower_80: 'lower_80', upper_80: 'upper_80' },
				{ cluster_id: 'cluster_id', year: 'year' },
			),
		],
	},
	'fit-contributions': {
		origins: [
			origin(
				'fit_contributions',
				['supply_share', 'demand_share', 'signed_contribution', 'entrant_count', 'entry_demand'],
				{ ...view, partition: '=clusters', category_id: 'category_id', year: 'year' },
			),
		],
	},
	'fit-trend': {
		origins: [
			origin(
				'structure_fit',
				[
					'fit',
					'fit_lower_90',
					'fit_upper_90',
					'mismatched_count',
					'volume_balance',
					'entrant_count',
					'entry_demand',
					'unmapped_share',
				],
				{ ...view, partition: '=clusters', year: 'year' },
			),
		],
	},
	'calendar-gates': {
		origins: [
			basis(
				'calendar',
				{ due_date: 'month', intake_year: 'years_before_intake' },
				{ pathway_id: 'pathway_id', gate_id: 'gate_id', intake_year: 'intake_year' },
			),
			basis(
				'pathways',
				{ deciding_body: 'deciding_body_zh', decision_kind_name: 'decision_kind' },
				{ pathway_id: 'pathway_id' },
			),
		],
	},
	'pathway-reach': {
		origins: [
			basis(
				'calendar',
				{ due_date: 'month', intake_year: 'years_before_intake' },
				{ pathway_id: 'pathway_id' },
			),
			basis(
				'pathways',
				{
					labour_year: 'years_total',
					deciding_body: 'deciding_body_zh',
					decision_kind_name: 'decision_kind',
				},
				{ pathway_id: 'pathway_id' },
			),
		],
	},
};
