import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { entrantsOf, isCounted, lastCutOff, majorYear } from './entrants.ts';
import { addendOf } from './persons.ts';
import {
	type Addend,
	type PublishedCell,
	type PublishedSet,
	relate,
	rowKeyOf,
	unplaced,
} from './published-set.ts';
import { entrantTable, outcomesByMajor } from './tables.ts';

export interface PathwayParts {
	readonly set: PublishedSet;
	/** By counted class of a pathway: the cell that holds its count. */
	readonly addends: ReadonlyMap<Row, Addend | null>;
}

/** Counted classes by pathway: a class of one pathway is its major's, of several no table holds the parts. */
export function pathwayParts(
	tables: TableRows,
	column: 'entrant_count' | 'graduate_count',
): PathwayParts {
	const wholes = wholesOf(tables, column);
	const classes = groupBy((tables['intermediate.entrant_cells'] ?? []).filter(isCounted), (row) =>
		rowKeyOf(row, majorYear),
	);
	const addends = new Map<Row, Addend | null>();
	const sets = [...classes].map(([key, parts]): PublishedSet => {
		const whole = wholes(key);
		const own = parts.map((row) => partCell(row, column));
		const isOne = parts.length === 1 && relate(whole, own).length > 0;
		parts.forEach((row, index) => addends.set(row, isOne ? whole : (own[index] ?? null)));
		return isOne
			? { cells: [], relations: [] }
			: { cells: own.filter((cell) => cell !== null), relations: relate(whole, own) };
	});
	return {
		set: {
			cells: sets.flatMap(({ cells }) => cells),
			relations: sets.flatMap(({ relations }) => relations),
		},
		addends,
	};
}

function wholesOf(
	tables: TableRows,
	column: 'entrant_count' | 'graduate_count',
): (key: string) => Addend | null {
	if (column === 'entrant_count') {
		const rows = (tables[entrantTable.table] ?? []).filter(isCounted);
		const byKey = new Map(rows.map((row) => [rowKeyOf(row, majorYear), row]));
		return (key) => entrantsOf(byKey.get(key));
	}
	const rows = tables[outcomesByMajor.table] ?? [];
	const byKey = groupBy(rows, (row) =>
		rowKeyOf({ ...row, year: row['graduating_year'] ?? null }, majorYear),
	);
	return (key) => addendOf(outcomesByMajor, lastCutOff(byKey.get(key) ?? []), column);
}

function partCell(row: Row, column: string): PublishedCell | null {
	const value = row[column];
	if (typeof value !== 'number') return null;
	const id = `${column} of ${rowKeyOf(row, [...majorYear, 'pathway_id'])}`;
	return { ...unplaced(id, value), isImplicit: true, isWhole: false };
}
