import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { cellId, empty, rowKeyOf } from './published-set.ts';
import { clusterEmployment } from './tables.ts';

const openings = 'marts.occupation_openings';
const forecasts = 'marts.cluster_forecast';

export const modelledTables: readonly string[] = [openings, forecasts];

/** Parts of a cluster's employment: over its occupations they add up to it. */
const employmentColumns = ['employee_count', 'replacement_count'];
/** Differences of two years: with one year known they tell the other. */
const changeColumns = ['expansion_count', 'opening_count', 'entry_demand'];
const forecastColumns = ['point', 'lower_80', 'upper_80', 'lower_95', 'upper_95'];

/** The scope of employment that openings and forecasts are made from. */
export function sumScopeOf(tables: TableRows): string | null {
	const scope = tables['staging.region']?.[0]?.['employment_scope'];
	return typeof scope === 'string' ? scope : null;
}

/**
 * Openings of a withheld year add up to the cluster's employment, those of later years tell its
 * change, and a forecast continues it: they go with it.
 */
export function withholdModelled(tables: TableRows, suppressed: ReadonlySet<string>): TableRows {
	const hidden = hiddenYears(tables, suppressed);
	if (hidden.size === 0) return {};
	const clusters = new Set([...hidden].map((key) => key.slice(0, key.lastIndexOf('|'))));
	return {
		[openings]: (tables[openings] ?? []).map((row) => withoutYears(row, hidden, clusters)),
		[forecasts]: (tables[forecasts] ?? []).map((row) =>
			clusters.has(clusterOf(row)) ? { ...empty(row, forecastColumns), note: 'withheld' } : row,
		),
	};
}

/** `area|cluster|year` of employment that is withheld in the scope of the sums. */
function hiddenYears(tables: TableRows, suppressed: ReadonlySet<string>): ReadonlySet<string> {
	const scope = sumScopeOf(tables);
	const { table, grain } = clusterEmployment;
	return new Set(
		(tables[table] ?? [])
			.filter(
				(row) =>
					row['scope'] === scope &&
					suppressed.has(cellId({ table, column: 'employee_count', rowKey: rowKeyOf(row, grain) })),
			)
			.map((row) => yearKey(row, Number(row['year']))),
	);
}

function withoutYears(row: Row, hidden: ReadonlySet<string>, clusters: ReadonlySet<string>): Row {
	const year = Number(row['year']);
	const isProjected = row['value_kind'] === 'projection' && clusters.has(clusterOf(row));
	if (isProjected || hidden.has(yearKey(row, year))) {
		return empty(row, [...employmentColumns, ...changeColumns]);
	}
	const span = Number(row['expansion_years'] ?? 0);
	return span > 0 && hidden.has(yearKey(row, year - span)) ? empty(row, changeColumns) : row;
}

function clusterOf(row: Row): string {
	return rowKeyOf(row, ['area_code', 'cluster_id']);
}

function yearKey(row: Row, year: number): string {
	return `${clusterOf(row)}|${String(year)}`;
}
