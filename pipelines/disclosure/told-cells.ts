import type { TableRows } from '../engine/protection.ts';
import { cellId, rowKeyOf } from './published-set.ts';
import { guardedTables } from './tables.ts';

export type ToldCell = readonly [id: string, value: number];

/** Every count of the guarded tables that is told. */
export function toldCells(tables: TableRows): readonly ToldCell[] {
	return guardedTables.flatMap(({ table, grain, counts }) =>
		(tables[table] ?? []).flatMap((row) => {
			const rowKey = rowKeyOf(row, grain);
			return counts.flatMap((column): readonly ToldCell[] => {
				const value = row[column];
				return typeof value === 'number' ? [[cellId({ table, column, rowKey }), value]] : [];
			});
		}),
	);
}
