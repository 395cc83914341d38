import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Database, quoteIdentifier, quoteTable, quoteText } from './database.ts';
import { type Dictionary, dictionaryEntry } from './dictionary.ts';
import type { Mart } from './summary.ts';
import { type Column, countTable, describeTable, listColumns } from './tables.ts';

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
	marts: readonly Mart[],
	{ folder, dictionary }: { readonly folder: string; readonly dictionary: Dictionary },
): Promise<readonly ExportedTable[]> {
	mkdirSync(join(folder, 'tables'), { recursive: true });
	await database.run(`attach ${quoteText(join(folder, 'marts.duckdb'))} as released`);
	await database.run('create schema released.marts');
	for (const mart of marts) await copyTable(database, mart, dictionary);
	// One thread writes row groups of the same sizes every time.
	await database.run('set threads = 1');
	// A table is hashed while the next one is written.
	const exported: ExportedTable[] = [];
	for (const [index, mart] of marts.entries()) {
		const before = marts[index - 1];
		const [described] = await Promise.all([
			before === undefined ? null : describeExport(database, before, folder),
			writeTableFiles(database, mart, folder),
		]);
		if (described !== null) exported.push(described);
	}
	const last = marts.at(-1);
	if (last !== undefined) exported.push(await describeExport(database, last, folder));
	await database.run('checkpoint released');
	await database.run('detach released');
	return exported;
}

async function copyTable(database: Database, mart: Mart, dictionary: Dictionary): Promise<void> {
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

async function writeTableFiles(database: Database, mart: Mart, folder: string): Promise<void> {
	const { parquet, csv } = filesOf(mart);
	const source = `(from ${releasedTable(mart)})`;
	await database.run(
		`copy ${source} to ${quoteText(join(folder, parquet))} (format parquet, compression zstd)`,
	);
	await database.run(
		`copy ${source} to ${quoteText(`${join(folder, csv)}.plain`)} (format csv, header true)`,
	);
}

async function describeExport(
	database: Database,
	mart: Mart,
	folder: string,
): Promise<ExportedTable> {
	const { name, parquet, csv } = filesOf(mart);
	await prependByteOrderMark(join(folder, `${csv}.plain`), join(folder, csv));
	return {
		name,
		describe: mart.describe,
		grain: mart.grain,
		columns: await describeTable(database, mart.table),
		rows: await countTable(database, mart.table),
		csv: await measureFile(folder, csv),
		parquet: await measureFile(folder, parquet),
	};
}

function releasedTable({ table }: Mart): string {
	return `released.${quoteTable(table)}`;
}

/** Spreadsheets take a CSV for UTF-8 only when it begins with this mark. */
async function prependByteOrderMark(plain: string, target: string): Promise<void> {
	const output = createWriteStream(target);
	output.write('\ufeff');
	await pipeline(createReadStream(plain), output);
	rmSync(plain);
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
