import type { FigureLineage, Origin } from '#lib/domain/lineage.ts';
import { named, newestClass, origin, ratio, whenRow } from './origin.ts';

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

/** Figures on the quality of employment. */
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
			indicator('placement_rate', { graduate_count: 'sample_size' }, bySchool),
			...(
				[
					['graduate_count', 'placement_rate', 'sample_size'],
					['placed_count', 'placement_rate', 'numerator_count'],
					['not_placed_count', 'placement_rate', 'others_count'],
					['further_study_count', 'further_study_rate', 'numerator_count'],
				] as const
			).map(([part, id, column]) =>
				whenRow('part', part, indicator(id, { person_count: column }, bySchool)),
			),
			...[
				'direct_employment_count',
				'contract_count',
				'flexible_count',
				'self_employed_count',
				'military_count',
				'seeking_count',
				'not_seeking_count',
			].flatMap((part) =>
				(['outcomes_by_program', 'outcomes_by_major'] as const).map((table) =>
					whenRow(
						'part',
						part,
						origin(table, { person_count: part }, { ...bySchool, ...newestClass }),
					),
				),
			),
		],
		derived: {
			share: ratio('person_count', 'graduate_count', {
				says: {
					zh: '该去向的人数除以全部毕业生。',
					en: 'Persons of that destination by all graduates.',
				},
			}),
		},
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
		],
		derived: {
			share: ratio('direct_employment_count', 'whole_count', {
				says: {
					zh: '该类别的人数除以全部类别的人数。',
					en: 'Persons of the category by those of all categories.',
				},
			}),
		},
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
			{
				...origin(
					'quality_indexes',
					{ band_count: 'band' },
					{ level: 'level', index_id: 'index_id', graduating_year: 'graduating_year' },
				),
				how: 'largest',
			},
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
	'program-signal-history': {
		origins: [
			origin('program_signals', ['signal', 'value', 'sample_size', 'years_in_state'], {
				school_id: '$school',
				major_code: '$major',
				level: '$level',
				graduating_year: 'graduating_year',
				rule_set: '@used',
			}),
			origin('rules', ['threshold'], { rule_set: '@used', rule_id: 'rule_id' }),
		],
	},
};
