import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, quoteIdentifier, quoteTable, quoteText } from './database.ts';
import { throwIfAny } from './errors.ts';
import type { ColumnType, Row } from './model.ts';
import { readTable, writeTable } from './rows.ts';
import { listReleases, releaseFolder, type ReleaseStore } from './store.ts';
import { describeTable, listTables } from './tables.ts';

/** Rows of tables by their names with schema. */
export type TableRows = Readonly<Record<string, readonly Row[]>>;

/** What a release of an earlier date tells everyone. */
export interface EarlierRelease {
	readonly id: string;
	readonly tables: TableRows;
}

/** Decides what of the marts may be published; what it knows of statistics is not the engine's. */
export interface Protector {
	/** Tables it looks at; those of `marts` are also read from earlier releases. */
	readonly inputs: readonly string[];
	readonly protect: (tables: TableRows, earlier: readonly EarlierRelease[]) => Protected;
}

export interface Protected {
	/** New rows of marts, by table with schema. */
	readonly tables: TableRows;
	/** Why the release must not be switched to; empty where it may. */
	readonly violations: readonly string[];
}

/** Withholds what must not be published; throws where an attack on the result still succeeds. */
export async function protectMarts(
	database: Database,
	protector: Protector,
	earlier: readonly EarlierRelease[],
): Promise<number> {
	const present = new Set(await presentTables(database));
	const tables: Record<string, readonly Row[]> = {};
	for (const input of protector.inputs) {
		tables[input] = present.has(input) ? await readTable(database, input) : [];
	}
	const { tables: changed, violations } = protector.protect(tables, earlier);
	throwIfAny(violations);
	for (const [table, rows] of Object.entries(changed)) {
		if (present.has(table)) await replaceRows(database, table, rows);
	}
	return Object.keys(changed).length;
}

async function presentTables(database: Database): Promise<readonly string[]> {
	const schemas = ['marts', 'staging', 'intermediate'];
	const lists = await Promise.all(schemas.map((schema) => listTables(database, schema)));
	return lists.flat();
}

async function replaceRows(database: Database, table: string, rows: readonly Row[]): Promise<void> {
	const columns = await describeTable(database, table);
	const next = `${table}_protected`;
	const types = Object.fromEntries(columns.map(({ name, type }) => [name, typeOf(type)]));
	await writeTable(database, next, { columns: types }, rows);
	await database.run(`delete from ${quoteTable(table)}`);
	await database.run(`insert into ${quoteTable(table)} by name select * from ${quoteTable(next)}`);
	await database.run(`drop table ${quoteTable(next)}`);
}

function typeOf(type: string): ColumnType {
	const lower = type.toLowerCase();
	if (lower === 'integer' || lower === 'smallint' || lower === 'bigint') return lower;
	if (lower === 'double' || lower === 'boolean' || lower === 'date') return lower;
	return 'varchar';
}

interface EarlierReleases {
	readonly store: ReleaseStore;
	/** Releases of this date and later do not count: to build one again gives the same one. */
	readonly asOf: string;
	readonly inputs: readonly string[];
}

/** What releases of earlier dates already tell everyone. */
export async function readEarlier(
	database: Database,
	{ store, asOf, inputs }: EarlierReleases,
): Promise<readonly EarlierRelease[]> {
	const releases = listReleases(store)
		.filter((release) => release.asOf < asOf)
		.map(({ id }) => ({ id, file: join(releaseFolder(store, id), 'marts.duckdb') }))
		.filter(({ file }) => existsSync(file));
	const earlier: EarlierRelease[] = [];
	for (const { id, file } of releases) {
		earlier.push({ id, tables: await readRelease(database, file, inputs) });
	}
	return earlier;
}

async function readRelease(
	database: Database,
	file: string,
	inputs: readonly string[],
): Promise<TableRows> {
	const name = quoteIdentifier('earlier');
	await database.run(`attach ${quoteText(file)} as ${name} (read_only)`);
	try {
		const known = await database.rows<{ readonly name: string }>(
			`select table_name as name from information_schema.tables
			where table_catalog = 'earlier' and table_schema = 'marts'`,
		);
		const names = new Set(known.map((row) => `marts.${row.name}`));
		const tables: Record<string, readonly Row[]> = {};
		for (const input of inputs.filter((one) => names.has(one))) {
			tables[input] = await readTable(database, `earlier.${input}`);
		}
		return tables;
	} finally {
		await database.run(`detach ${name}`);
	}
}
