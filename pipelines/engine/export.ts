import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, quoteIdentifier, quoteTable, quoteText } from './database.ts';
import { type Dictionary, dictionaryEntry } from './dictionary.ts';
import { allDone, spread } from './spread.ts';
import { type CountedMart, type Mart, nameOf } from './summary.ts';
import { type Column, listColumns } from './tables.ts';

/** One table of a release as written, with what proves that it arrived whole. */
export interface ExportedTable {
	/** Without a schema. */
	readonly name: string;
	readonly describe: string;
	readonly grain: readonly string[];
	readonly columns: readonly Column[];
	readonly rows: number;
	readonly csv: ExportedFile;
	readonly parquet: ExportedFile;
}

export interface ExportedFile {
	/** Relative to the release folder. */
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}

/** Numbers are rounded once, here: twelve digits hold every count and drop the noise of additions. */
const significantDigits = 12;

/** Writes marts.duckdb and `tables/*.{parquet,csv}`, rows in the order of their grain. */
export async function exportMarts(
	database: Database,
	marts: readonly CountedMart[],
	{ folder, dictionary }: { readonly folder: string; readonly dictionary: Dictionary },
): Promise<readonly ExportedTable[]> {
	mkdirSync(join(folder, 'tables'), { recursive: true });
	// One thread keeps the order of rows, and writes row groups of the same sizes every time.
	await database.useThreads(1);
	await database.run('create schema rounded');
	await spread(database, marts, roundTable);
	const files = spread(database, marts, (connection, mart) =>
		writeTableFiles(connection, mart, folder),
	);
	const path = join(folder, 'marts.duckdb');
	await allDone([files, writeDatabase(database, marts, { path, dictionary })]);
	return await files;
}

async function roundTable(database: Database, mart: CountedMart): Promise<void> {
	await database.run(
		`create table ${roundedTable(mart)} as select ${mart.columns.map(roundedColumn).join(', ')}
		from ${quoteTable(mart.table)} order by ${listColumns(mart.grain)}`,
	);
}

async function writeDatabase(
	database: Database,
	marts: readonly CountedMart[],
	{ path, dictionary }: { readonly path: string; readonly dictionary: Dictionary },
): Promise<void> {
	await database.run(`attach ${quoteText(path)} as released`);
	// One commit: each of them waits for the disk.
	await database.run('begin');
	await database.run('create schema released.marts');
	for (const mart of marts) {
		const table = `released.${quoteTable(mart.table)}`;
		await database.run(`create table ${table} as from ${roundedTable(mart)}`);
		await database.run(commentsOf(mart, table, dictionary));
	}
	await database.run('commit');
	await database.run('checkpoint released');
	await database.run('detach released');
}

function commentsOf(mart: CountedMart, table: string, dictionary: Dictionary): string {
	const comments = mart.columns.flatMap(({ name }) => {
		const meaning = dictionaryEntry(dictionary, mart.table, name)?.meaning_en;
		return meaning === undefined
			? []
			: [`comment on column ${table}.${quoteIdentifier(name)} is ${quoteText(meaning)}`];
	});
	return [`comment on table ${table} is ${quoteText(mart.describe)}`, ...comments].join(';\n');
}

function roundedColumn({ name, type }: Column): string {
	const column = quoteIdentifier(name);
	if (type !== 'DOUBLE') return column;
	const digits = `${String(significantDigits - 1)} - floor(log10(abs(${column})))::integer`;
	return `(case when ${column} = 0 then 0 else round(${column}, ${digits}) end)::double as ${column}`;
}

function filesOf(mart: Mart): { name: string; parquet: string; csv: string } {
	const name = nameOf(mart);
	return { name, parquet: `tables/${name}.parquet`, csv: `tables/${name}.csv` };
}

async function writeTableFiles(
	database: Database,
	mart: CountedMart,
	folder: string,
): Promise<ExportedTable> {
	const { describe, grain, columns, rows } = mart;
	const { name, parquet, csv } = filesOf(mart);
	const source = roundedTable(mart);
	await database.run(
		`copy (from ${source}) to ${quoteText(join(folder, parquet))} (format parquet, compression zstd)`,
	);
	await database.run(
		`copy (select ${markedColumns(columns)} from ${source}) to ${quoteText(join(folder, csv))} (format csv, header true)`,
	);
	return {
		...{ name, describe, grain, columns, rows },
		csv: await measureFile(folder, csv),
		parquet: await measureFile(folder, parquet),
	};
}

/** Spreadsheets take a CSV for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff';

function markedColumns([first, ...others]: readonly Column[]): string {
	if (first === undefined) return '*';
	const marked = `${quoteIdentifier(first.name)} as ${quoteIdentifier(`${byteOrderMark}${first.name}`)}`;
	return [marked, ...others.map(({ name }) => quoteIdentifier(name))].join(', ');
}

function roundedTable(mart: Mart): string {
	return quoteTable(`rounded.${nameOf(mart)}`);
}

export async function measureFile(folder: string, path: string): Promise<ExportedFile> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(join(folder, path))) {
		hash.update(chunk as Buffer);
		bytes += (chunk as Buffer).length;
	}
	return { path, bytes, sha256: hash.digest('hex') };
}

/** SHA-256 over names, columns and rows of all tables: the same contents have the same id anywhere. */
export function contentId(tables: readonly ExportedTable[]): string {
	const hash = createHash('sha256');
	for (const { name, columns, csv } of tables) {
		const declared = columns.map((column) => `${column.name} ${column.type}`).join(', ');
		hash.update(`${name}(${declared}) ${csv.sha256}\n`);
	}
	return hash.digest('hex');
}
