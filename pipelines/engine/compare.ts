import { join } from 'node:path';
import { openDatabase, quoteIdentifier, quoteTable, quoteText, type Database } from './database.ts';
import { yearColumns } from './summary.ts';
import { type Column, describeQuery } from './tables.ts';

export interface Comparison {
	/** Folder of the release to describe and of the one before it. */
	readonly release: string;
	readonly previous: string | null;
	/** Area whose values are shown: areas never mix in one sum. */
	readonly mainArea: string;
}

interface SummaryRow {
	readonly table_name: string;
	readonly row_count: number;
	readonly first_year: number | null;
	readonly last_year: number | null;
	readonly entity_count: number | null;
}

/** The table of every mart that a build prints last: rows, years, entities, last value and the one before. */
export async function describeRelease(comparison: Comparison): Promise<readonly string[]> {
	const database = await openDatabase(':memory:');
	try {
		await attach(database, comparison.release, 'released');
		if (comparison.previous !== null) await attach(database, comparison.previous, 'previous');
		const marts = await database.rows<SummaryRow>(
			'select * from released.marts.mart_summary order by table_name',
		);
		const lines: string[][] = [['mart', 'rows', 'years', 'entities', 'last value', 'previous']];
		for (const mart of marts) lines.push(await martLine(database, mart, comparison));
		return alignColumns(lines);
	} finally {
		database.close();
	}
}

async function attach(database: Database, folder: string, name: string): Promise<void> {
	await database.run(`attach ${quoteText(join(folder, 'marts.duckdb'))} as ${name} (read_only)`);
}

async function martLine(
	database: Database,
	mart: SummaryRow,
	{ previous, mainArea }: Comparison,
): Promise<string[]> {
	const years = [mart.first_year, mart.last_year].filter((year) => year !== null);
	const last = await lastValue(database, `released.marts.${mart.table_name}`, mainArea);
	const before =
		previous === null
			? null
			: await lastValue(database, `previous.marts.${mart.table_name}`, mainArea);
	return [
		mart.table_name,
		mart.row_count.toLocaleString('en'),
		[...new Set(years)].join('–'),
		mart.entity_count?.toLocaleString('en') ?? '',
		last ?? '',
		before ?? '',
	];
}

/** Sum of the first count, else mean of the first number, over the rows of the last year. */
async function lastValue(
	database: Database,
	table: string,
	mainArea: string,
): Promise<string | null> {
	const columns = await columnsOf(database, table);
	const names = columns.map(({ name }) => name);
	const year = yearColumns.find((name) => names.includes(name));
	const count = columns.find(({ name, type }) => name.endsWith('_count') && isNumber(type));
	const value = count ?? columns.find(({ type }) => type === 'DOUBLE');
	if (year === undefined || value === undefined) return null;
	const inArea = names.includes('area_code') ? `where area_code = ${quoteText(mainArea)}` : '';
	const rows = `(select * from ${quoteTable(table)} ${inArea})`;
	const [row] = await database.rows<{ year: string; value: number | null }>(
		`select ${quoteIdentifier(year)}::varchar as year,
			${count === undefined ? 'avg' : 'sum'}(${quoteIdentifier(value.name)})::double as value
		from ${rows} group by all having value is not null order by 1 desc limit 1`,
	);
	if (row?.value == null) return null;
	const digits = count === undefined ? 3 : 0;
	const printed = row.value.toLocaleString('en', { maximumFractionDigits: digits });
	return `${value.name} ${row.year}: ${printed}`;
}

async function columnsOf(database: Database, table: string): Promise<readonly Column[]> {
	try {
		return await describeQuery(database, `from ${quoteTable(table)}`);
	} catch {
		return [];
	}
}

function isNumber(type: string): boolean {
	return ['INTEGER', 'SMALLINT', 'BIGINT', 'DOUBLE'].includes(type);
}

function alignColumns(lines: readonly (readonly string[])[]): readonly string[] {
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((line) => line[column]?.length ?? 0)),
	);
	return lines.map((line) =>
		line
			.map((text, column) => {
				const width = widths[column] ?? 0;
				return column === 1 || column === 3 ? text.padStart(width) : text.padEnd(width);
			})
			.join('  ')
			.trimEnd(),
	);
}
