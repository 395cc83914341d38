import type { FigureLineage } from '#lib/domain/lineage.ts';
import { basis, newestClass, origin } from './origin.ts';

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

/** Figures on the quality of employment and on surveys. */
export const qualityLineage: Readonly<Record<string, FigureLineage>> = {
	'quality-indicators': {
		origins: [
			basis(
				'quality_indicators',
				{ '*': 'indicator_value' },
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
		origins: [basis('quality_indicators', { '*': 'indicator_value' }, bySchool)],
	},
	'destination-parts': {
		origins: [
			basis('quality_indicators', { '*': 'numerator_count' }, { ...bySchool, part: 'part' }),
		],
	},
	'graduating-classes': {
		origins: [
			basis(
				'outcomes_by_program',
				{ '*': 'graduate_count' },
				{
					school_id: '$school',
					level: 'level',
					major_code: 'major_code',
					graduating_year: 'graduating_year',
					...newestClass,
				},
			),
		],
	},
	'quality-ranks': {
		origins: [basis('quality_indexes', { '*': 'rank_lower_90' }, { ...ranks, index_id: '$index' })],
	},
	'progression-ranks': {
		origins: [basis('quality_indexes', { '*': 'rank_lower_90' }, { ...ranks, index_id: '$index' })],
	},
	'quality-bands': {
		origins: [basis('quality_indexes', { '*': 'band' }, { ...ranks, index_id: 'index_id' })],
	},
	'quality-schools': {
		origins: [
			basis(
				'quality_indicators',
				{ '*': 'indicator_value' },
				{ school_id: 'school_id', level: 'level', graduating_year: 'graduating_year' },
			),
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
