import type { Row, TableModel } from '../../engine/model.ts';
import { meanYearlyChange } from '../chain/change.ts';
import { groupBy, keyOf, number, numberOrNull, pick } from '../chain/rows.ts';

const series = ['area_code', 'industry_edition', 'industry_code', 'series_id'] as const;

export const model: TableModel = {
	describe:
		'Observed employment of one industry in the scope that sums use, with its mean yearly change within one series.',
	grain: ['area_code', 'year', 'industry_edition', 'industry_code', 'scope'],
	columns: {
		area_code: 'varchar',
		year: 'integer',
		industry_edition: 'varchar',
		industry_code: 'varchar',
		scope: 'varchar',
		series_id: 'varchar',
		employee_count: 'double',
		expansion_count: 'double',
		expansion_years: 'integer',
	},
	inputs: ['intermediate.industry_series'],
	compute: (inputs, { region }) => {
		const rows = (inputs['intermediate.industry_series'] ?? []).filter(
			(row) => row['scope'] === region.employmentScope && row['value_kind'] !== 'projection',
		);
		return [...groupBy(rows, (row) => keyOf(row, series)).values()].flatMap(withChanges);
	},
};

function withChanges(rows: readonly Row[]): readonly Row[] {
	const history = new Map(
		rows.map((row) => [number(row, 'year'), numberOrNull(row, 'employee_count')]),
	);
	return rows.map((row) => {
		const change = meanYearlyChange(history, number(row, 'year'));
		return {
			...pick(row, [...series, 'year', 'scope', 'employee_count']),
			expansion_count: change?.perYear ?? null,
			expansion_years: change?.years ?? null,
		};
	});
}
