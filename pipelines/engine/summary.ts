import { type Database, quoteIdentifier, quoteTable, quoteText } from './database.ts';
import { type Dictionary, dictionaryViolations } from './dictionary.ts';
import { throwIfAny } from './errors.ts';
import type { Row } from './model.ts';
import { writeTable } from './rows.ts';
import { type Column, describeSchema, listColumns } from './tables.ts';

export interface Mart {
	/** With its schema. */
	readonly table: string;
	readonly describe: string;
	readonly grain: readonly string[];
}

export interface CountedMart extends Mart {
	readonly columns: readonly Column[];
	readonly rows: number;
}

export const yearColumns = ['year', 'school_year', 'graduating_year', 'intake_year', 'quarter'];

/**
 * Counts every mart and writes `marts.mart_summary`, one more: rows, years and entities of each.
 * Throws every column of every mart that the dictionary does not know.
 */
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
	const rows = await database.rows<Row>(
		`${marts.map(summaryQuery).join(' union all ')} order by table_name`,
	);
	await writeTable(database, summary.table, { columns: summaryColumns }, rows);
	const columns = await describeSchema(database, 'marts');
	const counts = new Map(rows.map((row) => [row['table_name'], Number(row['row_count'])]));
	const counted = [...marts, summary].map((mart) => ({
		...mart,
		columns: columns.get(mart.table) ?? [],
		rows: counts.get(nameOf(mart)) ?? rows.length,
	}));
	throwIfAny(counted.flatMap((mart) => dictionaryViolations(dictionary, mart.table, mart.columns)));
	return counted;
}

const summaryColumns = {
	table_name: 'varchar',
	row_count: 'integer',
	first_year: 'integer',
	last_year: 'integer',
	entity_count: 'integer',
} as const;

/** Name of a mart without its schema. */
export function nameOf({ table }: Mart): string {
	return table.slice('marts.'.length);
}

function summaryQuery(mart: Mart): string {
	const { table, grain } = mart;
	const year = yearColumns.find((name) => grain.includes(name));
	const entities = grain.filter((name) => /_(id|code)$/.test(name) && name !== 'area_code');
	const counted = entities.length === 0 ? grain : entities;
	const yearOf =
		year === undefined ? 'null' : `left(${quoteIdentifier(year)}::varchar, 4)::integer`;
	return `select
		${quoteText(nameOf(mart))} as table_name,
		count(*)::integer as row_count,
		min(${yearOf})::integer as first_year,
		max(${yearOf})::integer as last_year,
		count(distinct (${listColumns(counted)}))::integer as entity_count
		from ${quoteTable(table)}`;
}
