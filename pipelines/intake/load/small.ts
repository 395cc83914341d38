import type { DuckDBConnection } from '@duckdb/node-api';
import type { HeldRecords } from '../checks/keys.ts';
import type { GridRow } from '../table/grid.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { storedTypes, type ShapeColumn } from '../table/shape.ts';
import { appendRows } from './tables.ts';

/** Rows of one file lie in one range of 2^32 ids, so that an id names its file. */
export function rawId(fileId: number, ordinal: number): number {
	return fileId * 2 ** 32 + ordinal;
}

export interface LoadInput {
	readonly table: RawTable;
	readonly held: HeldRecords;
	/** File path → id; files that are not in it are blocked and load nothing. */
	readonly fileIds: ReadonlyMap<string, number>;
}

/** Loads what may be loaded of a table, and writes down where each row came from. */
export async function loadTable(connection: DuckDBConnection, input: LoadInput): Promise<void> {
	const { table, held, fileIds } = input;
	const open = table.tables.filter(({ file }) => fileIds.has(file));
	const records = open.flatMap((read) => read.records);
	const loaded = records.filter((record) => !held.has(record));
	const ids = rowIds(loaded, fileIds);
	const types = [...table.shape.flatMap(columnTypes), 'bigint'];
	await appendRows(
		connection,
		table.contract.name,
		types,
		loaded.map((record) => storedRow(record, table.shape, ids)),
	);
	await appendRows(
		connection,
		'rows',
		['bigint', 'integer', 'varchar', 'bigint', 'varchar'],
		[...firstRecords(loaded)].map(([row, record]) => [
			ids.get(row) ?? null,
			fileIds.get(record.file) ?? null,
			record.sheet,
			row.number,
			contentOf(record),
		]),
	);
	await appendRows(
		connection,
		'quarantine',
		['integer', 'varchar', 'bigint', 'varchar', 'varchar', 'varchar'],
		records.flatMap((record) => {
			const defects = held.get(record);
			const [first] = defects ?? [];
			if (!defects || !first) return [];
			const reason = [...new Set(defects.map(({ message }) => message.en))].join('; ');
			const fileId = fileIds.get(record.file) ?? null;
			return [[fileId, record.sheet, record.row.number, first.rule, reason, contentOf(record)]];
		}),
	);
}

function columnTypes({ type, hasStatus }: ShapeColumn): readonly string[] {
	return hasStatus ? [storedTypes[type], 'varchar'] : [storedTypes[type]];
}

function storedRow(
	record: RawRecord,
	shape: readonly ShapeColumn[],
	ids: ReadonlyMap<GridRow, number>,
) {
	const cells = shape.flatMap(({ hasStatus }, index) => {
		const value = record.values[index] ?? null;
		return hasStatus ? [value, record.statuses[index] ?? null] : [value];
	});
	return [...cells, ids.get(record.row) ?? null];
}

function rowIds(
	records: readonly RawRecord[],
	fileIds: ReadonlyMap<string, number>,
): ReadonlyMap<GridRow, number> {
	const ids = new Map<GridRow, number>();
	const ordinals = new Map<number, number>();
	for (const { row, file } of records) {
		const fileId = fileIds.get(file);
		if (ids.has(row) || fileId === undefined) continue;
		const ordinal = (ordinals.get(fileId) ?? 0) + 1;
		ordinals.set(fileId, ordinal);
		ids.set(row, rawId(fileId, ordinal));
	}
	return ids;
}

function firstRecords(records: readonly RawRecord[]): ReadonlyMap<GridRow, RawRecord> {
	const first = new Map<GridRow, RawRecord>();
	for (const record of records) if (!first.has(record.row)) first.set(record.row, record);
	return first;
}

/** The row as JSON: header → printed text; blank cells left out. */
function contentOf({ row, headers }: RawRecord): string {
	const content: Record<string, string> = {};
	row.cells.forEach((cell, index) => {
		if (cell.trim() === '') return;
		const header = headers[index] ?? '';
		const name = header === '' ? `#${index + 1}` : header;
		content[name in content ? `${name} (${index + 1})` : name] = cell;
	});
	return JSON.stringify(content);
}
