import type { FigureLineage } from '#lib/domain/lineage.ts';
import { named, newestClass, origin, rateInterval, usualSignal } from './origin.ts';

const own = { major_code: '$major', level: '$level', catalogue: '$catalogue' } as const;

const rates = ['placement_rate', 'in_field_rate', 'in_field_known_count', 'local_rate'];

export const destinationColumns = [
	'graduate_count',
	'direct_employment_count',
	'further_study_count',
	'military_count',
	'not_placed_count',
	'unknown_count',
	...rates,
];

const signals = ['signal', 'direction', 'coverage'];

const signalled = {
	level: 'level',
	rule_set: '@used',
	intake_year: 'intake_year',
	major_code: 'major_code',
} as const;

/** The clause that fired, in the rule set that the region uses. */
export const ofRule = { rule_set: '@used', rule_id: 'rule_id' } as const;

const schoolOrigins = [
	origin('enrollment_by_program', ['planned_count', 'registered_count'], {
		...own,
		school_id: 'school_id',
		school_year: 'school_year',
	}),
	origin('outcomes_by_program', ['graduate_count', ...rates], {
		...own,
		...newestClass,
		school_id: 'school_id',
		graduating_year: 'graduating_year',
	}),
];

export const majorLineage: Readonly<Record<string, FigureLineage>> = {
	'major-clusters': {
		origins: [
			origin('flows_to_clusters', ['entrant_count'], {
				...own,
				cluster_id: 'cluster_id',
				year: 'year',
			}),
		],
	},
	'major-coverage': {
		origins: [
			origin(
				'major_coverage',
				[
					'coverage',
					'coverage_lower_90',
					'coverage_upper_90',
					'coverage_min',
					'coverage_max',
					'p_below_80',
					'p_above_125',
				],
				{ ...own, scenario: '$scenario', year: 'year' },
			),
		],
	},
	'major-supply': {
		origins: [
			origin('major_coverage', ['entrant_count', 'entry_demand'], {
				...own,
				scenario: '$scenario',
				year: 'year',
			}),
			origin('entrants', ['lower_90', 'upper_90'], { ...own, year: 'year' }),
		],
	},
	'major-destinations': {
		origins: [
			origin('outcomes_by_major', destinationColumns, {
				...own,
				graduating_year: 'year',
				cut_off_date: 'cut_off_date',
			}),
		],
	},
	'major-intake': {
		origins: [
			origin(
				'enrollment_by_major',
				['planned_count', 'admitted_count', 'registered_count', 'student_count', 'school_count'],
				{ ...own, school_year: 'year' },
			),
			origin('outcomes_by_major', ['graduate_count'], {
				...own,
				...newestClass,
				graduating_year: 'year',
			}),
		],
	},
	'major-occupations': {
		origins: [
			origin(
				'major_occupations',
				{ normative_weight: 'weight' },
				{
					major_code: '$major',
					catalogue: '$catalogue',
					view: '=normative',
					occupation_code: 'occupation_code',
					valid_from: '@newest',
				},
			),
			origin(
				'major_occupations',
				{ observed_weight: 'weight', sample_size: 'sample_size' },
				{
					major_code: '$major',
					catalogue: '$catalogue',
					view: '=observed',
					occupation_code: 'occupation_code',
					valid_from: '@newest',
				},
			),
		],
	},
	'major-peers': {
		origins: [
			origin('outcomes_by_major', ['graduate_count', ...rates], {
				level: '$level',
				major_code: 'major_code',
				graduating_year: 'graduating_year',
				...newestClass,
			}),
		],
		derived: rateInterval('in_field_rate', 'in_field_known_count'),
	},
	'major-schools': {
		origins: schoolOrigins,
		derived: rateInterval('placement_rate', 'graduate_count'),
	},
	'major-school-fields': {
		origins: schoolOrigins,
		derived: rateInterval('in_field_rate', 'in_field_known_count'),
	},
	'major-signals': {
		origins: [
			origin(
				'major_signals',
				[
					...signals,
					'probability',
					'entrant_count',
					'entry_demand',
					'target_year_from',
					'target_year_to',
				],
				{ level: '$level', scenario: '$scenario', ...usualSignal, major_code: 'major_code' },
			),
			origin('major_coverage', ['coverage_lower_90', 'coverage_upper_90'], {
				level: '$level',
				scenario: '$scenario',
				major_code: 'major_code',
				year: 'target_year_from',
			}),
		],
	},
	majors: {
		origins: [
			origin(
				'enrollment_by_major',
				['school_count', 'planned_count', 'registered_count', 'student_count'],
				{ level: 'level', major_code: 'major_code', school_year: 'year' },
			),
			origin('outcomes_by_major', ['graduate_count', 'placement_rate'], {
				level: 'level',
				major_code: 'major_code',
				graduating_year: '@newest',
				...newestClass,
			}),
			origin('major_signals', signals, {
				level: 'level',
				scenario: '$scenario',
				...usualSignal,
				major_code: 'major_code',
			}),
		],
	},
	'warning-majors': {
		origins: [
			origin(
				'major_signals',
				{
					...named(signals),
					...named(['probability', 'entrant_count', 'entry_demand']),
					...named(['target_year_from', 'target_year_to']),
					coverage_lower_90: 'evidence:draws.lower',
					coverage_upper_90: 'evidence:draws.upper',
					coverage_now: 'evidence:coverageNow',
					draw_count: 'evidence:draws.count',
					tightness: 'evidence:cause.tightness',
					in_field_rate: 'evidence:cause.inFieldRate',
					local_rate: 'evidence:cause.stayRate',
					pay_ratio: 'evidence:cause.payRatio',
					employment_growth: 'evidence:cause.employmentGrowth',
				},
				{ ...signalled, scenario: '$scenario' },
			),
			...(['low', 'base', 'high'] as const).map((scenario) =>
				origin(
					'major_signals',
					{ [`coverage_${scenario}`]: 'coverage', [`signal_${scenario}`]: 'signal' },
					{ ...signalled, scenario: `=${scenario}` },
				),
			),
			origin('rules', { threshold: 'threshold', required_probability: 'probability' }, ofRule),
		],
		derived: {
			entrants_to_threshold: {
				measure: 'signal',
				says: {
					zh: '毕业生要增减多少人，覆盖率才回到规则的界限。',
					en: 'By how many the entrants would have to change for coverage to reach the limit of the rule.',
				},
				formula: '{result} = {threshold} × {entry_demand} − {entrant_count}',
				inputs: ['threshold', 'entry_demand', 'entrant_count'],
			},
		},
	},
};
