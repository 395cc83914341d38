import type { TableRows } from '../engine/protection.ts';
import { cellId, type PublishedCell, rowKeyOf } from './published-set.ts';
import { guardedTables } from './tables.ts';

/** Cells that an earlier release tells: the same figure of the same row, told once, is told for good. */
export function toldBefore(
	cells: readonly PublishedCell[],
	earlier: readonly TableRows[],
): readonly string[] {
	const values = new Map(cells.map(({ id, value }) => [id, value]));
	const told = new Set<string>();
	for (const tables of earlier) {
		for (const { table, grain, counts } of guardedTables) {
			for (const row of tables[table] ?? []) {
				const rowKey = rowKeyOf(row, grain);
				for (const column of counts) {
					const id = cellId({ table, column, rowKey });
					if (typeof row[column] === 'number' && isSame(values.get(id), row[column])) told.add(id);
				}
			}
		}
	}
	return [...told].sort();
}

/** Releases round to twelve digits. */
function isSame(now: number | undefined, before: number): boolean {
	return now !== undefined && Math.abs(now - before) <= 1e-9 * Math.max(1, Math.abs(now));
}
