import type { FigureLineage } from '#lib/domain/lineage.ts';
import { limitFormula } from '#lib/measures/quality/funnel.ts';
import { destinationColumns } from './majors.ts';
import { basis, counted, newestClass, origin, rateInterval } from './origin.ts';

const counts = ['planned_count', 'admitted_count', 'registered_count', 'student_count'];

const signals = ['signal', 'years_in_state'];

const limit = (end: 'lower' | 'upper') => ({
	measure: 'funnel-limits',
	says: {
		zh: '以全部专业点合计比率为中心、只由人数决定的偶然波动界限。',
		en: 'The limits of chance around the rate of all programs together, set by the number of persons alone.',
	},
	formula: limitFormula(end, { rate: 'placement_rate_together', persons: 'graduate_count' }),
	inputs: ['placement_rate_together', 'graduate_count'],
});

export const schoolLineage: Readonly<Record<string, FigureLineage>> = {
	'school-intake': {
		origins: [
			origin('enrollment_by_program', counts, {
				area_code: 'intake_area_code',
				school_id: '$school',
				major_code: '$major',
				school_year: 'year',
			}),
			origin('outcomes_by_program', ['graduate_count'], {
				area_code: 'class_area_code',
				school_id: '$school',
				major_code: '$major',
				graduating_year: 'year',
				...newestClass,
			}),
		],
	},
	'map-places': {
		origins: [
			origin('schools', ['seat_capacity', 'longitude', 'latitude'], { school_id: 'school_id' }),
			origin('towns', ['longitude', 'latitude'], { town: 'place_id' }),
			origin('enrollment_by_program', ['student_count'], {
				school_id: 'school_id',
				school_year: 'year',
			}),
			origin('firms_by_town', ['firm_count'], {
				cluster_id: '$cluster',
				town: 'place_id',
				year: 'year',
			}),
		],
	},
	'program-destinations': {
		origins: [
			origin('outcomes_by_program', destinationColumns, {
				school_id: '$school',
				major_code: '$major',
				level: '$level',
				graduating_year: 'year',
				cut_off_date: 'cut_off_date',
			}),
		],
	},
	'school-funnel': {
		origins: [
			origin('outcomes_by_program', ['graduate_count', 'placement_rate'], {
				school_id: 'school_id',
				major_code: 'major_code',
				level: 'level',
				graduating_year: 'graduating_year',
				...newestClass,
			}),
			basis(
				'outcomes_by_program',
				{ placement_rate_together: 'placed_count' },
				{ graduating_year: 'graduating_year', ...newestClass },
			),
		],
		derived: { lower_95: limit('lower'), upper_95: limit('upper') },
	},
	'school-programs': {
		origins: [
			origin('enrollment_by_program', counts, {
				area_code: 'intake_area_code',
				school_id: '$school',
				level: 'level',
				major_code: 'major_code',
				school_year: 'school_year',
			}),
			origin(
				'outcomes_by_program',
				['graduate_count', 'placement_rate', 'in_field_rate', 'in_field_known_count', 'local_rate'],
				{
					area_code: 'class_area_code',
					school_id: '$school',
					level: 'level',
					major_code: 'major_code',
					graduating_year: 'graduating_year',
					...newestClass,
				},
			),
			origin('program_signals', signals, {
				school_id: '$school',
				level: 'level',
				major_code: 'major_code',
				graduating_year: '@newest',
				rule_set: '@used',
			}),
		],
		derived: rateInterval('placement_rate', 'graduate_count'),
	},
	schools: {
		origins: [
			origin('enrollment_by_program', counts, { school_id: 'school_id', school_year: 'year' }),
			origin('schools', ['seat_capacity', 'teacher_count', 'dual_qualified_count'], {
				school_id: 'school_id',
			}),
			counted(
				origin(
					'enrollment_by_program',
					{ program_count: 'planned_count' },
					{ school_id: 'school_id', school_year: 'year' },
				),
				{ by: ['level', 'major_code'] },
			),
			...(['red', 'yellow'] as const).map((signal) =>
				counted(
					origin(
						'program_signals',
						{ [`${signal}_count`]: 'signal' },
						{ school_id: 'school_id', graduating_year: '@newest', rule_set: '@used' },
					),
					{ holding: signal },
				),
			),
		],
	},
	'warning-programs': {
		origins: [
			origin('program_signals', [...signals, 'value', 'sample_size'], {
				school_id: 'school_id',
				level: 'level',
				major_code: 'major_code',
				graduating_year: 'graduating_year',
				rule_set: '@used',
			}),
			origin('rules', ['threshold'], { rule_set: '@used', rule_id: 'rule_id' }),
		],
		derived: {
			persons_to_threshold: {
				measure: 'signal',
				says: {
					zh: '还差多少人，指标才达到规则的界限，向上取整。',
					en: 'How many persons short of the limit of the rule, rounded up.',
				},
				formula: '{result} = ⌈({threshold} − {value}) × {sample_size}⌉',
				inputs: ['threshold', 'value', 'sample_size'],
			},
		},
	},
	'list-proposals': {
		origins: [
			basis(
				'list_proposals',
				{ proposal: 'proposal', proposal_name: 'proposal', intake_year: 'intake_year' },
				{
					level: 'level',
					major_code: 'major_code',
					school_id: 'school_id',
					subject: '=program',
					rule_set: '@used',
				},
			),
			origin(
				'major_signals',
				{ demand_signal: 'signal', direction: 'direction', coverage: 'coverage' },
				{
					level: 'level',
					major_code: 'major_code',
					scenario: '=base',
					rule_set: '@used',
					intake_year: '@newest',
				},
			),
			origin(
				'program_signals',
				{ quality_signal: 'signal' },
				{
					level: 'level',
					major_code: 'major_code',
					school_id: 'school_id',
					graduating_year: '@newest',
					rule_set: '@used',
				},
			),
		],
	},
};
