import type { TableModel } from '../../engine/model.ts';
import { outcomeColumns, outcomeValues } from '../chain/outcomes.ts';
import { pick } from '../chain/rows.ts';

const grain = [
	'area_code',
	'graduating_year',
	'catalogue',
	'major_code',
	'level',
	'cut_off_date',
] as const;

export const model: TableModel = {
	describe:
		'Outcomes of one graduating class of one major, all schools together, as counted at one cut-off date.',
	grain,
	columns: {
		area_code: 'varchar',
		graduating_year: 'integer',
		catalogue: 'varchar',
		major_code: 'varchar',
		level: 'varchar',
		cut_off_date: 'date',
		code_level: 'integer',
		school_count: 'integer',
		...outcomeColumns,
	},
	inputs: ['intermediate.major_outcomes'],
	compute: (inputs) =>
		(inputs['intermediate.major_outcomes'] ?? []).map((row) => ({
			...pick(row, [...grain, 'code_level', 'school_count']),
			...outcomeValues(row),
		})),
};
