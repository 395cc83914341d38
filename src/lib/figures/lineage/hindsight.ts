import type { FigureLineage } from '#lib/domain/lineage.ts';
import { shortageIndicators } from '#lib/measures/signals/shortage-score.ts';
import { marketByQuarter } from './clusters.ts';
import { basis, origin, ratio, whenRow } from './origin.ts';

const byHead = {
	says: { zh: '工资总额除以从业人员。', en: 'The wage bill by employees.' },
} as const;

const ofProject = origin('projects', ['post_count', 'probability', 'start_year'], {
	project_id: 'project_id',
	start_year: 'start_year',
	occupation_code: 'occupation_code',
	level: 'level',
});

const ofShortage = { occupation_code: '$occupation', year: 'year' } as const;

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

/** Staff by occupation: what the products and squares of a comparison are made of. */
const staff = { scenario: '=base', year: '@observed' } as const;
const staffed = [
	basis(
		'occupation_openings',
		{ staff_product: 'employee_count', staff_length: 'employee_count' },
		{ ...staff, cluster_id: 'cluster_id' },
	),
	basis(
		'occupation_openings',
		{ own_length: 'employee_count' },
		{ ...staff, cluster_id: '$cluster' },
	),
];

/** Figures that look back, or that compare. */
export const hindsightLineage: Readonly<Record<string, FigureLineage>> = {
	'cluster-projects': {
		origins: [ofProject],
	},
	'project-needs': {
		origins: [ofProject],
	},
	'shortage-occupations': {
		origins: [
			origin('shortage_scores', ['score', 'tightness', 'median_days_open', 'assessed_count'], {
				occupation_code: 'occupation_code',
				year: 'year',
			}),
			origin('vacancy_quarters', ['vacancy_count', 'seeker_count', 'posted_wage_cny'], {
				occupation_code: 'occupation_code',
				quarter: '@newest',
			}),
		],
	},
	'cluster-similar': {
		origins: [
			origin('cluster_employment', ['employee_count'], {
				cluster_id: 'cluster_id',
				year: 'year',
				scope: '@usual',
			}),
			origin('cluster_employment', ['wage_total_cny'], {
				cluster_id: 'cluster_id',
				year: 'year',
				scope: '@usual',
			}),
			origin(
				'cluster_employment',
				{ earlier_count: 'employee_count' },
				{ cluster_id: 'cluster_id', year: 'earlier_year', scope: '@usual' },
			),
			...staffed,
		],
		derived: {
			pay_cny: ratio('wage_total_cny', 'employee_count', byHead),
			yearly_growth: {
				says: {
					zh: '末年除以起始年，开年数次方，减 1；起始年不早于口径变更。',
					en: 'The last year by the first, to the power of one by the years between, less one; no break of series lies between.',
				},
				formula:
					'{result} = ({employee_count} ÷ {earlier_count}) ^ (1 ÷ ({year} − {earlier_year})) − 1',
				inputs: ['employee_count', 'earlier_count', 'year', 'earlier_year'],
			},
			similarity: {
				measure: 'cosine-similarity',
				says: {
					zh: '两个集群分职业从业人员的夹角余弦：逐个职业相乘相加，再除以各自平方和的平方根。',
					en: 'The cosine between the staff of both clusters by occupation: multiplied occupation by occupation and added, by the root of the sum of squares of each.',
				},
				formula: '{result} = {staff_product} ÷ ({staff_length} × {own_length})',
				inputs: ['staff_product', 'staff_length', 'own_length'],
			},
		},
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
			whenRow('indicator_id', 'score', origin('shortage_scores', { points: 'score' }, ofShortage)),
			...shortageIndicators.map(({ id }) =>
				whenRow(
					'indicator_id',
					id,
					origin('shortage_scores', { points: `${id}_points`, measured: id }, ofShortage),
				),
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
		],
	},
	'fit-views': {
		origins: [
			...(['fit_normative', 'fit_observed', 'fit_difference'] as const).map((id) =>
				origin('comparison_indices', { [id]: 'comparison_value' }, viewOf(id)),
			),
			origin('comparison_indices', ['person_count', 'category_count'], viewOf('fit_observed')),
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
					'category_count',
				],
				byFit,
			),
		],
	},
};
