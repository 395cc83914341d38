import { type Database, quoteIdentifier, quoteTable } from './database.ts';
import { type Dictionary, dictionaryViolations } from './dictionary.ts';
import { throwIfAny } from './errors.ts';
import type { Row } from './model.ts';
import { writeTable } from './rows.ts';
import { describeTable, listColumns } from './tables.ts';

export interface Mart {
	/** With its schema. */
	readonly table: string;
	readonly describe: string;
	readonly grain: readonly string[];
}

export interface CountedMart extends Mart {
	readonly rows: number;
}

export const yearColumns = ['year', 'school_year', 'graduating_year', 'intake_year', 'quarter'];

/** Counts every mart and writes `marts.mart_summary`, one more: rows, years and entities of each. */
export async function writeMartSummary(
	database: Database,
	marts: readonly Mart[],
	dictionary: Dictionary,
): Promise<readonly CountedMart[]> {
	const summary = {
		table: 'marts.mart_summary',
		describe: 'One mart with its number of rows, its years and its number of entities.',
		grain: ['table_name'],
	};
	const rows: Row[] = [];
	for (const mart of marts) rows.push(await summaryRow(database, mart));
	const columns = {
		table_name: 'varchar',
		row_count: 'integer',
		first_year: 'integer',
		last_year: 'integer',
		entity_count: 'integer',
	} as const;
	await writeTable(database, summary.table, { columns }, rows);
	throwIfAny(
		dictionaryViolations(dictionary, summary.table, await describeTable(database, summary.table)),
	);
	return [
		...marts.map((mart, index) => ({ ...mart, rows: Number(rows[index]?.['row_count'] ?? 0) })),
		{ ...summary, rows: rows.length },
	];
}

async function summaryRow(database: Database, { table, grain }: Mart): Promise<Row> {
	const year = yearColumns.find((name) => grain.includes(name));
	const entities = grain.filter((name) => /_(id|code)$/.test(name) && name !== 'area_code');
	const counted = entities.length === 0 ? grain : entities;
	const yearOf =
		year === undefined ? 'null' : `left(${quoteIdentifier(year)}::varchar, 4)::integer`;
	const [row] = await database.rows<Row>(
		`select
			count(*)::integer as row_count,
			min(${yearOf})::integer as first_year,
			max(${yearOf})::integer as last_year,
			count(distinct (${listColumns(counted)}))::integer as entity_count
		from ${quoteTable(table)}`,
	);
	return {
		table_name: table.slice('marts.'.length),
		row_count: row?.['row_count'] ?? null,
		first_year: row?.['first_year'] ?? null,
		last_year: row?.['last_year'] ?? null,
		entity_count: row?.['entity_count'] ?? null,
	};
}
