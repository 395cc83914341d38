import type { Row } from '../engine/model.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { addendOf } from './persons.ts';
import { joinSets, type PublishedSet, relate, rowKeyOf } from './published-set.ts';
import type { GuardedTable } from './tables.ts';

export interface Level {
	readonly guarded: GuardedTable;
	readonly rows: readonly Row[];
}

/** Rows of the total table as sums of the part table's rows, column by column; unreported parts add nothing. */
export function totalRelations(whole: Level, part: Level): PublishedSet {
	const { grain } = whole.guarded;
	const partsOf = groupBy(part.rows, (row) => rowKeyOf(row, grain));
	const columns = whole.guarded.counts.filter((name) => part.guarded.counts.includes(name));
	return {
		cells: [],
		relations: whole.rows.flatMap((row) => {
			const rows = partsOf.get(rowKeyOf(row, grain)) ?? [];
			return columns.flatMap((column) =>
				relate(
					addendOf(whole.guarded, row, column),
					rows
						.map((one) => addendOf(part.guarded, one, column))
						.filter((addend) => addend !== null),
				),
			);
		}),
	};
}

/** Counts whose totals by school and by level the quality tables tell. */
const totalled = [
	'graduate_count',
	'placed_count',
	'further_study_count',
	'direct_employment_count',
	'in_field_count',
	'in_field_known_count',
	'local_count',
	'place_known_count',
] as const;

/** Withheld before a headline of a program is, after its other counts. */
const importance = 20;

/** Who studies on, by school: it tells who serves, so it is withheld where that must not be told. */
function yields(by: readonly string[], column: string): boolean {
	return by.includes('school_id') && column === 'further_study_count';
}

/** The total of a count over the rows that share some columns, named for the attack. */
export function totalId(by: readonly string[], column: string, row: Row): string {
	return `total by ${by.join(', ')}/${column}/${rowKeyOf(row, by)}`;
}

/** Totals over the rows of a table that share some columns: told elsewhere, so most of them stay fixed. */
export function groupTotals({ guarded, rows }: Level, by: readonly string[]): PublishedSet {
	const sets = [...groupBy(rows, (row) => rowKeyOf(row, by)).values()].flatMap((group) =>
		totalled.map((column): PublishedSet => {
			const parts = group
				.map((row) => addendOf(guarded, row, column))
				.filter((addend) => addend !== null);
			const [first] = group;
			if (parts.length === 0 || first === undefined) return { cells: [], relations: [] };
			const id = totalId(by, column, first);
			const isFixed = !yields(by, column);
			const value = parts.reduce((sum, part) => sum + part.value, 0);
			return {
				cells: [{ id, value, requiredWidth: null, isFixed, importance, place: null, reason: null }],
				relations: [{ total: id, parts: parts.map((part) => part.id) }],
			};
		}),
	);
	return joinSets(sets);
}
