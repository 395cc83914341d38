import type { FigureLineage } from '#lib/domain/lineage.ts';
import { origin, ratio } from './origin.ts';

const satisfied = {
	measure: 'satisfaction-rate',
	says: { zh: '满意人数除以答卷人数。', en: 'Satisfied persons by respondents.' },
} as const;

const beyond = {
	measure: 'report-discrepancy',
	says: {
		zh: '两次调查各自的不确定范围合成的差异范围（纽科姆法）。',
		en: 'The range of the difference, put together from the uncertainty of each survey (Newcombe).',
	},
	inputs: ['school_rate', 'school_sample_size', 'third_party_rate', 'third_party_sample_size'],
} as const;

/** What schools and third parties asked. */
export const surveyLineage: Readonly<Record<string, FigureLineage>> = {
	'survey-comparison': {
		origins: [
			origin(
				'survey_discrepancies',
				[
					'school_sample_size',
					'school_satisfied_count',
					'third_party_sample_size',
					'third_party_satisfied_count',
				],
				{ year: 'year', respondent: 'respondent', school_id: '$school' },
			),
		],
		derived: {
			school_rate: ratio('school_satisfied_count', 'school_sample_size', satisfied),
			third_party_rate: ratio('third_party_satisfied_count', 'third_party_sample_size', satisfied),
			difference: {
				measure: 'report-discrepancy',
				says: { zh: '学校调查减第三方调查。', en: 'The school’s rate less the third party’s.' },
				formula: '{result} = {school_rate} − {third_party_rate}',
				inputs: ['school_rate', 'third_party_rate'],
			},
			difference_lower_95: beyond,
			difference_upper_95: beyond,
		},
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
		],
	},
};
