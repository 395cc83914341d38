import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBDateValue } from '@duckdb/node-api';
import type { SourceContract } from '../contract.ts';
import type { Defect } from '../defects/defect.ts';
import { shapeOf, storedTypes, type ShapeColumn } from '../table/shape.ts';
import type { StoredValue } from '../values/parse.ts';

type Appended = StoredValue | bigint | null;

/** Creates schema `raw`, empty, with the tables that every intake leaves. */
export async function createRawSchema(connection: DuckDBConnection): Promise<void> {
	await connection.run(`
		drop schema if exists raw cascade;
		create schema raw;
		create table raw.files (
			file_id integer, source varchar, path varchar, sha256 varchar, bytes bigint,
			format varchar, encoding varchar, delimiter varchar
		);
		create table raw.rows (
			raw_id bigint, file_id integer, sheet varchar, row_number bigint, content varchar
		);
		create table raw.quarantine (
			file_id integer, sheet varchar, row_number bigint, rule varchar, reason varchar, content varchar
		);
		create table raw.defects (
			defect_id integer, file varchar, sheet varchar, row_number bigint, column_name varchar,
			rule varchar, severity varchar, value varchar, message_zh varchar, message_en varchar,
			fix_zh varchar, fix_en varchar, acknowledged_by varchar, count bigint
		);
	`);
}

export async function createSourceTable(
	connection: DuckDBConnection,
	contract: SourceContract,
): Promise<void> {
	await connection.run(
		`create table raw.${quoted(contract.name)} (${columnList(shapeOf(contract))})`,
	);
}

export function columnList(shape: readonly ShapeColumn[]): string {
	const columns = shape.flatMap(({ name, type, hasStatus }) => [
		`${quoted(name)} ${storedTypes[type]}`,
		...(hasStatus ? [`${quoted(`${name}_status`)} varchar`] : []),
	]);
	return [...columns, 'raw_id bigint'].join(', ');
}

export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

export interface ColumnType {
	readonly type: 'varchar' | 'bigint' | 'integer' | 'double' | 'boolean' | 'date';
}

/** Appends rows whose values stand in the order of the table's columns. */
export async function appendRows(
	connection: DuckDBConnection,
	table: string,
	types: readonly string[],
	rows: Iterable<readonly Appended[]>,
): Promise<void> {
	const appender = await connection.createAppender(table, 'raw');
	for (const row of rows) {
		types.forEach((type, index) => {
			const value = row[index] ?? null;
			if (value === null) appender.appendNull();
			else if (type === 'varchar') appender.appendVarchar(String(value));
			else if (type === 'bigint') appender.appendBigInt(BigInt(value));
			else if (type === 'integer') appender.appendInteger(Number(value));
			else if (type === 'double') appender.appendDouble(Number(value));
			else if (type === 'boolean') appender.appendBoolean(value === true);
			else appender.appendDate(dateValue(String(value)));
		});
		appender.endRow();
	}
	appender.closeSync();
}

function dateValue(iso: string): DuckDBDateValue {
	return new DuckDBDateValue(Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000));
}

export async function appendDefects(
	connection: DuckDBConnection,
	defects: readonly Defect[],
): Promise<void> {
	const types = [
		'integer',
		'varchar',
		'varchar',
		'bigint',
		'varchar',
		'varchar',
		'varchar',
		'varchar',
		'varchar',
		'varchar',
		'varchar',
		'varchar',
		'varchar',
		'bigint',
	];
	const rows = defects.map((defect, index) => [
		index + 1,
		defect.file,
		defect.sheet,
		defect.row,
		defect.column,
		defect.rule,
		defect.severity,
		defect.value,
		defect.message.zh,
		defect.message.en,
		defect.fix.zh,
		defect.fix.en,
		defect.acknowledgedBy,
		defect.count,
	]);
	await appendRows(connection, 'defects', types, rows);
}

export async function countOf(connection: DuckDBConnection, source: string): Promise<number> {
	const reader = await connection.runAndReadAll(`select count(*)::double from ${source}`);
	return Number(reader.getRows()[0]?.[0] ?? 0);
}
