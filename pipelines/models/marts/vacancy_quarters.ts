import { tighten } from '#lib/measures/demand/tightness.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { numberOrNull, pick } from '../chain/rows.ts';

const grain = ['area_code', 'quarter', 'occupation_edition', 'occupation_code'] as const;

const counts = ['vacancy_count', 'seeker_count'] as const;

const terms = ['median_days_open', 'posted_wage_cny'] as const;

export const model: TableModel = {
	describe: 'Vacancies, seekers, time open and posted pay of one occupation in one quarter.',
	grain,
	columns: {
		area_code: 'varchar',
		quarter: 'varchar',
		occupation_edition: 'varchar',
		occupation_code: 'varchar',
		code_level: 'integer',
		vacancy_count: 'double',
		vacancy_count_status: 'varchar',
		seeker_count: 'double',
		seeker_count_status: 'varchar',
		tightness: 'double',
		median_days_open: 'double',
		posted_wage_cny: 'double',
		value_kind: 'varchar',
	},
	inputs: ['staging.vacancies'],
	compute: (inputs) =>
		(inputs['staging.vacancies'] ?? []).map((row) => ({
			...pick(row, [...grain, 'code_level', ...counts, ...counts.map((name) => `${name}_status`)]),
			tightness: tightnessOf(row),
			...pick(row, [...terms, 'value_kind']),
		})),
};

function tightnessOf(row: Row): number | null {
	const vacancies = numberOrNull(row, 'vacancy_count');
	const seekers = numberOrNull(row, 'seeker_count');
	return vacancies === null || seekers === null ? null : tighten({ vacancies, seekers });
}
