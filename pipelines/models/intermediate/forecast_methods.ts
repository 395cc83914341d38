import type { Row, TableModel } from '../../engine/model.ts';
import { choiceOf, type PastError } from '../chain/method-choice.ts';
import { flag, groupBy, number, text } from '../chain/rows.ts';

export const model: TableModel = {
	describe:
		'How one forecasting method did on the past of one area, and whether it was chosen there.',
	grain: ['area_code', 'method_id'],
	columns: {
		area_code: 'varchar',
		method_id: 'varchar',
		is_chosen: 'boolean',
		relative_error: 'double',
		win_count: 'integer',
		series_count: 'integer',
		chance: 'double',
		choice_reason: 'varchar',
	},
	inputs: ['intermediate.forecast_misses'],
	compute: (inputs) =>
		[
			...groupBy(inputs['intermediate.forecast_misses'] ?? [], (row) => text(row, 'area_code')),
		].flatMap(([area, rows]) => {
			const { chosen, reason, results } = choiceOf(rows.map(pastError));
			return results.map(({ method, relativeError, wins, differing, chance }) => ({
				area_code: area,
				method_id: method,
				is_chosen: method === chosen,
				relative_error: relativeError,
				win_count: wins,
				series_count: differing,
				chance,
				choice_reason: method === chosen ? reason : null,
			}));
		}),
};

function pastError(row: Row): PastError {
	return {
		clusterId: text(row, 'cluster_id'),
		isPartition: flag(row, 'is_partition'),
		method: text(row, 'method_id'),
		origin: number(row, 'origin_year'),
		horizon: number(row, 'horizon'),
		point: number(row, 'point'),
		actual: number(row, 'employee_count'),
		scale: number(row, 'scale'),
	};
}
