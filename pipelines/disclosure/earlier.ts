import type { Row } from '../engine/model.ts';
import type { EarlierRelease, TableRows } from '../engine/protection.ts';
import { contributionId } from './chain.ts';
import { cellId, type PublishedCell, rowKeyOf } from './published-set.ts';
import { guardedTables } from './tables.ts';

/** Told once, told for good: cells that an earlier release tells, with the first release that did. */
export function toldBefore(
	cells: readonly PublishedCell[],
	earlier: readonly EarlierRelease[],
): ReadonlyMap<string, string> {
	const values = new Map(cells.map(({ id, value }) => [id, value]));
	const told = new Map<string, string>();
	for (const release of earlier) {
		for (const [id, value] of figuresOf(release.tables)) {
			if (!told.has(id) && isSame(values.get(id), value)) told.set(id, release.id);
		}
	}
	return told;
}

function figuresOf(tables: TableRows): (readonly [id: string, value: number])[] {
	const counts = guardedTables.flatMap(({ table, grain, counts: columns }) =>
		(tables[table] ?? []).flatMap((row) => {
			const rowKey = rowKeyOf(row, grain);
			return columns.flatMap((column) => known(cellId({ table, column, rowKey }), row, column));
		}),
	);
	const contributions = (tables['marts.fit_contributions'] ?? [])
		.filter((row) => row['scenario'] === 'base')
		.flatMap((row) => known(contributionId(row), row, 'entrant_count'));
	return [...counts, ...contributions];
}

function known(id: string, row: Row, column: string): (readonly [string, number])[] {
	const value = row[column];
	return typeof value === 'number' ? [[id, value]] : [];
}

/** Releases round to twelve digits. */
function isSame(now: number | undefined, before: number): boolean {
	return now !== undefined && Math.abs(now - before) <= 1e-9 * Math.max(1, Math.abs(now));
}
