import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import { addendOf, personCells } from './persons.ts';
import {
	cellId,
	joinSets,
	type PublishedCell,
	type PublishedSet,
	relate,
	rowKeyOf,
} from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { destinationBreakdowns as guarded } from './tables.ts';

const column = 'direct_employment_count';
/** One row of the table: an attribute of the graduates of one school, or of the region. */
const unit = guarded.grain.filter((name) => name !== 'attribute_value');
/** One value of an attribute over the schools. */
const value = guarded.grain.filter((name) => name !== 'school_id');

const isTotal = (row: Row): boolean => row['attribute_value'] === 'all';
const isRegion = (row: Row): boolean => row['school_id'] === 'all';

/**
 * Schools by values with both margins. How many are at work in all is told with the rates of every school, so
 * totals are known; no count can be hidden better than within the totals of its school and its value.
 */
export function breakdownSet(rows: readonly Row[], rules: DisclosureRules): PublishedSet {
	const totals = new Map(
		rows.filter(isTotal).map((row) => [rowKeyOf(row, unit), Number(row[column] ?? 0)]),
	);
	const sums = new Map(
		rows.filter(isRegion).map((row) => [rowKeyOf(row, value), Number(row[column] ?? 0)]),
	);
	const known = new Map(
		rows.map((row) => [idOf(row), { row, limit: limitOf(row, { totals, sums }) }]),
	);
	const cells = personCells(guarded, rows, rules).map((cell): PublishedCell => {
		const { row, limit = Infinity } = known.get(cell.id) ?? {};
		if (row !== undefined && isTotal(row)) return { ...cell, requiredWidth: null, isFixed: true };
		const { requiredWidth } = cell;
		return requiredWidth === null
			? cell
			: { ...cell, requiredWidth: Math.min(requiredWidth, limit) };
	});
	return joinSets([{ cells, relations: [] }, acrossValues(rows), acrossSchools(rows)]);
}

interface Limits {
	readonly totals: ReadonlyMap<string, number>;
	readonly sums: ReadonlyMap<string, number>;
}

function limitOf(row: Row, { totals, sums }: Limits): number {
	const [total = Infinity, sum = Infinity] = [
		totals.get(rowKeyOf(row, unit)),
		isRegion(row) ? undefined : sums.get(rowKeyOf(row, value)),
	];
	return Math.min(total, sum);
}

function idOf(row: Row): string {
	return cellId({ table: guarded.table, column, rowKey: rowKeyOf(row, guarded.grain) });
}

function acrossValues(rows: readonly Row[]): PublishedSet {
	return related([...groupBy(rows, (row) => rowKeyOf(row, unit)).values()], isTotal);
}

function acrossSchools(rows: readonly Row[]): PublishedSet {
	return related([...groupBy(rows, (row) => rowKeyOf(row, value)).values()], isRegion);
}

function related(groups: readonly (readonly Row[])[], isSum: (row: Row) => boolean): PublishedSet {
	return {
		cells: [],
		relations: groups.flatMap((group) =>
			relate(
				addendOf(guarded, group.find(isSum), column),
				group.filter((row) => !isSum(row)).map((row) => addendOf(guarded, row, column)),
			),
		),
	};
}

/** A class of which fewer are at work than may be told has no breakdown at all, not even its total. */
export function withoutSmallClasses(
	rows: readonly Row[],
	{ minimumCount }: DisclosureRules,
): readonly Row[] {
	const small = new Set(
		rows
			.filter((row) => isTotal(row) && isBetween(row[column], minimumCount))
			.map((row) => rowKeyOf(row, unit)),
	);
	return rows.map((row) =>
		small.has(rowKeyOf(row, unit))
			? { ...row, [column]: null, [`${column}_status`]: 'suppressed' }
			: row,
	);
}

function isBetween(count: unknown, minimum: number): boolean {
	return typeof count === 'number' && count > 0 && count < minimum;
}
