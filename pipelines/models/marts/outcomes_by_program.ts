import type { TableModel } from '../../engine/model.ts';
import { outcomeColumns, outcomeValues } from '../chain/outcomes.ts';
import { pick } from '../chain/rows.ts';

const grain = [
	'area_code',
	'graduating_year',
	'school_id',
	'catalogue',
	'major_code',
	'level',
	'cut_off_date',
] as const;

export const model: TableModel = {
	describe: 'Outcomes of one graduating class of one program, as counted at one cut-off date.',
	grain,
	columns: {
		area_code: 'varchar',
		graduating_year: 'integer',
		school_id: 'varchar',
		catalogue: 'varchar',
		major_code: 'varchar',
		level: 'varchar',
		cut_off_date: 'date',
		code_level: 'integer',
		...outcomeColumns,
	},
	inputs: ['intermediate.program_outcomes'],
	compute: (inputs) =>
		(inputs['intermediate.program_outcomes'] ?? []).map((row) => ({
			...pick(row, [...grain, 'code_level']),
			...outcomeValues(row),
		})),
};
