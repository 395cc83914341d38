import type { FigureLineage, Origin } from '#lib/domain/lineage.ts';
import { basis, named, newestClass, origin } from './origin.ts';

const bySchool = {
	school_id: '$school',
	level: 'level',
	graduating_year: 'graduating_year',
} as const;

const ranks = {
	school_id: '$school',
	level: 'level',
	major_code: 'major_code',
	graduating_year: 'graduating_year',
} as const;

const rankColumns = ['rank_lower_90', 'rank_upper_90', 'band', 'unit_count', 'present_weight'];

const classColumns = [
	'graduate_count',
	'placed_count',
	'placement_rate',
	'further_study_count',
	'direct_employment_count',
	'in_field_count',
	'in_field_rate',
	'local_rate',
];

const ofClass = {
	level: 'level',
	major_code: 'major_code',
	graduating_year: 'graduating_year',
	...newestClass,
} as const;

const ofSchool = {
	school_id: 'school_id',
	level: 'level',
	graduating_year: 'graduating_year',
} as const;

/** One indicator of a whole school. */
function indicator(
	id: string,
	columns: Readonly<Record<string, string>>,
	key: Origin['key'],
): Origin {
	return origin('quality_indicators', columns, {
		...key,
		major_code: '=all',
		indicator_id: `=${id}`,
	});
}

/** Figures on the quality of employment and on surveys. */
export const qualityLineage: Readonly<Record<string, FigureLineage>> = {
	'quality-indicators': {
		origins: [
			origin(
				'quality_indicators',
				{
					rate: 'indicator_value',
					pay_cny: 'indicator_value',
					pay_ratio: 'indicator_value',
					...named(['sample_size', 'lower_95', 'upper_95']),
					...named(['funnel_centre', 'funnel_lower_95', 'funnel_upper_95']),
				},
				{
					indicator_id: 'indicator_id',
					school_id: '$school',
					major_code: '$major',
					level: '$level',
					graduating_year: 'graduating_year',
				},
			),
		],
	},
	'quality-trend': {
		origins: [
			...(['placement', 'further_study', 'in_field', 'local'] as const).map((name) =>
				indicator(`${name}_rate`, { [`${name}_rate`]: 'indicator_value' }, bySchool),
			),
			indicator('placement_rate', { graduate_count: 'sample_size' }, bySchool),
			indicator(
				'pay_median',
				{ pay_median: 'indicator_value', pay_count: 'sample_size' },
				bySchool,
			),
			indicator('retention_rate', { retention_rate: 'indicator_value' }, bySchool),
			indicator(
				'satisfaction_rate',
				{ satisfaction_rate: 'indicator_value', respondent_count: 'sample_size' },
				bySchool,
			),
		],
	},
	'destination-parts': {
		origins: [
			basis('quality_indicators', { '*': 'numerator_count' }, { ...bySchool, part: 'part' }),
		],
	},
	'destination-breakdown': {
		origins: [
			origin('destination_breakdowns', ['direct_employment_count'], {
				...bySchool,
				attribute: 'attribute',
				attribute_value: 'attribute_value',
				...newestClass,
			}),
			origin(
				'destination_breakdowns',
				{ whole_count: 'direct_employment_count' },
				{ ...bySchool, attribute: 'attribute', attribute_value: '=all', ...newestClass },
			),
			basis(
				'destination_breakdowns',
				{ share: 'direct_employment_count' },
				{ ...bySchool, attribute: 'attribute', attribute_value: 'attribute_value' },
			),
		],
	},
	'graduating-classes': {
		origins: [
			origin('outcomes_by_program', classColumns, { ...ofClass, school_id: '$school' }),
			origin('outcomes_by_major', classColumns, ofClass),
		],
	},
	'quality-ranks': {
		origins: [origin('quality_indexes', rankColumns, { ...ranks, index_id: '$index' })],
	},
	'progression-ranks': {
		origins: [origin('quality_indexes', rankColumns, { ...ranks, index_id: '$index' })],
	},
	'quality-bands': {
		origins: [
			origin('quality_indexes', rankColumns, { ...ranks, index_id: 'index_id' }),
			basis('quality_indexes', { '*': 'band' }, { ...ranks, index_id: 'index_id' }),
		],
	},
	'quality-schools': {
		origins: [
			indicator(
				'placement_rate',
				{
					graduate_count: 'sample_size',
					placement_rate: 'indicator_value',
					lower_95: 'funnel_lower_95',
					upper_95: 'funnel_upper_95',
				},
				ofSchool,
			),
			indicator('in_field_rate', { in_field_rate: 'indicator_value' }, ofSchool),
			indicator('local_rate', { local_rate: 'indicator_value' }, ofSchool),
		],
	},
	'survey-comparison': {
		origins: [
			basis(
				'survey_discrepancies',
				{ '*': 'school_rate' },
				{ year: 'year', respondent: 'respondent' },
			),
		],
	},
	'survey-pairs': {
		origins: [
			origin(
				'survey_discrepancies',
				[
					'school_rate',
					'school_sample_size',
					'third_party_rate',
					'third_party_sample_size',
					'difference',
					'difference_lower_95',
					'difference_upper_95',
				],
				{
					year: 'year',
					school_id: 'school_id',
					major_code: 'major_code',
					respondent: 'respondent',
				},
			),
			basis(
				'survey_discrepancies',
				{ '*': 'difference' },
				{
					year: 'year',
					school_id: 'school_id',
					major_code: 'major_code',
					respondent: 'respondent',
				},
			),
		],
	},
	'program-signal-history': {
		origins: [
			origin('program_signals', ['signal', 'value', 'sample_size', 'years_in_state'], {
				school_id: '$school',
				major_code: '$major',
				level: '$level',
				graduating_year: 'graduating_year',
				rule_set: '@used',
			}),
			basis(
				'program_signals',
				{ '*': 'value' },
				{
					school_id: '$school',
					major_code: '$major',
					level: '$level',
					graduating_year: 'graduating_year',
					rule_set: '@used',
				},
			),
		],
	},
};
