import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, quoteIdentifier, quoteTable, quoteText } from './database.ts';
import { type Dictionary, dictionaryEntry } from './dictionary.ts';
import type { CountedMart, Mart } from './summary.ts';
import { type Column, describeTable, listColumns } from './tables.ts';

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
	await database.run(`attach ${quoteText(join(folder, 'marts.duckdb'))} as released`);
	// One commit: each of them waits for the disk.
	await database.run('begin');
	await database.run('create schema released.marts');
	const copied: CopiedTable[] = [];
	for (const mart of marts) copied.push(await copyTable(database, mart, dictionary));
	// One thread writes row groups of the same sizes every time.
	await database.run('set threads = 1');
	for (const table of copied) await writeTableFiles(database, table, folder);
	const [exported] = await Promise.all([
		Promise.all(copied.map((table) => describeExport(table, folder))),
		database.run('commit'),
	]);
	await database.run('checkpoint released');
	await database.run('detach released');
	return exported;
}

interface CopiedTable {
	readonly mart: CountedMart;
	readonly columns: readonly Column[];
}

async function copyTable(
	database: Database,
	mart: CountedMart,
	dictionary: Dictionary,
): Promise<CopiedTable> {
	const columns = await describeTable(database, mart.table);
	const target = releasedTable(mart);
	await database.run(
		`create table ${target} as
		select ${columns.map(roundedColumn).join(', ')} from ${quoteTable(mart.table)} order by ${listColumns(mart.grain)}`,
	);
	const comments = columns.flatMap(({ name }) => {
		const meaning = dictionaryEntry(dictionary, mart.table, name)?.meaning_en;
		return meaning === undefined
			? []
			: [`comment on column ${target}.${quoteIdentifier(name)} is ${quoteText(meaning)}`];
	});
	const described = `comment on table ${target} is ${quoteText(mart.describe)}`;
	await database.run([described, ...comments].join(';\n'));
	return { mart, columns };
}

function roundedColumn({ name, type }: Column): string {
	const column = quoteIdentifier(name);
	if (type !== 'DOUBLE') return column;
	const digits = `${String(significantDigits - 1)} - floor(log10(abs(${column})))::integer`;
	return `(case when ${column} = 0 then 0 else round(${column}, ${digits}) end)::double as ${column}`;
}

function filesOf({ table }: Mart): { name: string; parquet: string; csv: string } {
	const name = table.slice('marts.'.length);
	return { name, parquet: `tables/${name}.parquet`, csv: `tables/${name}.csv` };
}

async function writeTableFiles(
	database: Database,
	{ mart, columns }: CopiedTable,
	folder: string,
): Promise<void> {
	const { parquet, csv } = filesOf(mart);
	const source = releasedTable(mart);
	await database.run(
		`copy (from ${source}) to ${quoteText(join(folder, parquet))} (format parquet, compression zstd)`,
	);
	await database.run(
		`copy (select ${markedColumns(columns)} from ${source}) to ${quoteText(join(folder, csv))} (format csv, header true)`,
	);
}

/** Spreadsheets take a CSV for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff';

function markedColumns([first, ...others]: readonly Column[]): string {
	if (first === undefined) return '*';
	const marked = `${quoteIdentifier(first.name)} as ${quoteIdentifier(`${byteOrderMark}${first.name}`)}`;
	return [marked, ...others.map(({ name }) => quoteIdentifier(name))].join(', ');
}

async function describeExport(
	{ mart, columns }: CopiedTable,
	folder: string,
): Promise<ExportedTable> {
	const { name, parquet, csv } = filesOf(mart);
	return {
		name,
		describe: mart.describe,
		grain: mart.grain,
		columns,
		rows: mart.rows,
		csv: await measureFile(folder, csv),
		parquet: await measureFile(folder, parquet),
	};
}

function releasedTable({ table }: Mart): string {
	return `released.${quoteTable(table)}`;
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
