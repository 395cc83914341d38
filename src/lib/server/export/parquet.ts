import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { exportMessages } from '#lib/messages/exports.ts';
import { exportTable, type ExportColumn, type ExportTable } from './table.ts';
import { textAt } from '../texts.ts';

/** Written by DuckDB in an instance of its own: the one that serves the release may write nothing. */
export async function toParquet(figure: LoadedFigure): Promise<Buffer> {
	const folder = await mkdtemp(join(tmpdir(), 'wenhe-parquet-'));
	const target = join(folder, 'figure.parquet');
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		await connection.run(textAt('./export/write_parquet.sql'), {
			...parquetParams(figure),
			target,
		});
		return await readFile(target);
	} finally {
		connection.closeSync();
		instance.closeSync();
		await rm(folder, { recursive: true });
	}
}

function parquetParams(figure: LoadedFigure) {
	const words = exportMessages[figure.language];
	const table = exportTable(figure);
	return {
		rows: JSON.stringify(table.rows.map((row) => named(row, table))),
		types: JSON.stringify([columnTypes(table)]),
		title: figure.title,
		rows_written: String(table.rows.length),
		release: figure.release.id,
		content_id: figure.release.contentId,
		data_kind: figure.status.isSynthetic ? words.synthetic : words.official,
		columns: JSON.stringify(
			Object.fromEntries(table.columns.map(({ name, title }) => [name, title])),
		),
	};
}

function named(row: FigureRow, table: ExportTable): FigureRow {
	return Object.fromEntries(table.columns.map(({ name }) => [name, row[name] ?? null]));
}

function columnTypes(table: ExportTable): Record<string, string> {
	return Object.fromEntries(
		table.columns.map((column) => [column.name, columnType(column, table.rows)]),
	);
}

function columnType(column: ExportColumn, rows: readonly FigureRow[]): string {
	const values = rows.map((row) => row[column.name]).filter((value) => value != null);
	if (values.some((value) => typeof value === 'string')) return 'varchar';
	if (values.some((value) => typeof value === 'boolean')) return 'boolean';
	if (values.length === 0)
		return ['text', 'quarter'].includes(column.format) ? 'varchar' : 'double';
	return values.every((value) => Number.isInteger(value)) ? 'bigint' : 'double';
}
