import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { contributionId, levelYear } from './chain.ts';
import { comparisonColumns, fitColumns, shares } from './chain-withheld.ts';
import { entrantsOf, majorYear } from './entrants.ts';
import { sumScopeOf } from './modelled.ts';
import { cellId, rowKeyOf } from './published-set.ts';
import { clusterEmployment, entrantTable } from './tables.ts';
import { toldCells } from './told-cells.ts';

/**
 * Withheld figures that the finished tables tell all the same: in their own cell, in a copy, or through a
 * model that gives its input away. The attack takes them as known.
 */
export function stillTold(
	before: TableRows,
	after: TableRows,
	suppressed: ReadonlySet<string>,
): readonly string[] {
	const told = [
		...toldCells(after).map(([id]) => id),
		...entrantCopies(before, after),
		...contributionsTold(after),
		...unheldTold(before, after),
		...employmentTold(before, after),
	].filter((id) => suppressed.has(id));
	return [...new Set(told)].sort();
}

/** Tables that state a major's entrants again, whole or by published shares. */
const copies = ['marts.flows', 'marts.flows_to_clusters', 'marts.major_coverage'];

function entrantCopies(before: TableRows, after: TableRows): readonly string[] {
	const ids = new Map(
		(before[entrantTable.table] ?? []).map((row) => [
			rowKeyOf(row, majorYear),
			entrantsOf(row)?.id ?? '',
		]),
	);
	return copies.flatMap((table) =>
		(after[table] ?? [])
			.filter((row) => typeof row['entrant_count'] === 'number' && row['entrant_count'] > 0)
			.map((row) => ids.get(rowKeyOf(row, majorYear)) ?? ''),
	);
}

function contributionsTold(after: TableRows): readonly string[] {
	return (after['marts.fit_contributions'] ?? [])
		.filter((row) => row['scenario'] === 'base' && shares.some((name) => row[name] !== null))
		.map(contributionId);
}

/**
 * What the attack holds no equation for may not be told at all of a year with withheld entrants: fits of
 * other scenarios, whose weights differ, and indices that are no sums. Told, they count as giving all away.
 */
function unheldTold(before: TableRows, after: TableRows): readonly string[] {
	const told = new Set(
		[
			...othersTold(after, 'marts.fit_contributions', shares),
			...othersTold(after, 'marts.structure_fit', fitColumns),
			...(after['marts.comparison_indices'] ?? []).filter((row) =>
				comparisonColumns.some((name) => typeof row[name] === 'number'),
			),
		].map((row) => rowKeyOf(row, levelYear)),
	);
	return (before[entrantTable.table] ?? [])
		.filter((row) => told.has(rowKeyOf(row, levelYear)))
		.map((row) => entrantsOf(row)?.id ?? '');
}

function othersTold(after: TableRows, table: string, columns: readonly string[]): readonly Row[] {
	return (after[table] ?? []).filter(
		(row) => row['scenario'] !== 'base' && columns.some((name) => typeof row[name] === 'number'),
	);
}

/** Employment of clusters that openings add up to, or that a change or a forecast starts from. */
function employmentTold(before: TableRows, after: TableRows): readonly string[] {
	const scope = sumScopeOf(before);
	const { table, grain } = clusterEmployment;
	const rows = (before[table] ?? []).filter((row) => row['scope'] === scope);
	const openings = groupBy(after['marts.occupation_openings'] ?? [], cluster);
	const forecasts = groupBy(after['marts.cluster_forecast'] ?? [], cluster);
	return [...groupBy(rows, cluster)].flatMap(([key, years]) => {
		const stated = openings.get(key) ?? [];
		const told = new Set([...wholeYears(stated), ...changedYears(stated)]);
		if ((forecasts.get(key) ?? []).some(({ point }) => typeof point === 'number')) {
			const known = years.map((row) => Number(row['year']));
			told.add(Math.min(...known)).add(Math.max(...known));
		}
		return years
			.filter((row) => told.has(Number(row['year'])))
			.map((row) => cellId({ table, column: 'employee_count', rowKey: rowKeyOf(row, grain) }));
	});
}

function cluster(row: Row): string {
	return rowKeyOf(row, ['area_code', 'cluster_id']);
}

/** Years whose employment is stated for every occupation. */
function wholeYears(openings: readonly Row[]): readonly number[] {
	return [...groupBy(openings, ({ year }) => Number(year))]
		.filter(([, rows]) => rows.every(({ employee_count: count }) => typeof count === 'number'))
		.map(([year]) => year);
}

/** A change between two years, one of which may be known, tells the other. */
function changedYears(openings: readonly Row[]): readonly number[] {
	return openings.flatMap((row) => {
		const span = Number(row['expansion_years'] ?? 0);
		const year = Number(row['year']);
		return span > 0 && typeof row['expansion_count'] === 'number' ? [year, year - span] : [];
	});
}
