import { type Database, quoteIdentifier, quoteTable } from './database.ts';
import type { ColumnType, Row, TableModel } from './model.ts';
import { rowTexts } from './row-texts.ts';
import { describeTable, listColumns } from './tables.ts';

const chunkRows = 20_000;

/** A whole table as plain rows, ordered by all columns: numbers are numbers, dates are ISO texts. */
export async function readTable(database: Database, table: string): Promise<readonly Row[]> {
	const texts = await readTexts(database, table);
	return texts.flatMap((text) => JSON.parse(text) as readonly Row[]);
}

/** The same rows as JSON arrays, some thousands in each: what threads hand to each other. */
export async function readTexts(database: Database, table: string): Promise<readonly string[]> {
	const columns = await describeTable(database, table);
	const select = columns.map(
		({ name, type }) => `${plain(name, type)} as ${quoteIdentifier(name)}`,
	);
	const chunks = await database.rows<{ readonly rows: string }>(
		`select to_json(array_agg("the row" order by "its place"))::varchar as rows
		from (
			select "the row", row_number() over (order by ${listColumns(columns.map(({ name }) => name))}) as "its place"
			from (select ${select.join(', ')} from ${quoteTable(table)}) as "the row"
		)
		group by ("its place" - 1) // ${String(chunkRows)}
		order by min("its place")`,
	);
	return chunks.map(({ rows }) => rows);
}

function plain(name: string, type: string): string {
	const column = quoteIdentifier(name);
	if (/^(BIGINT|UBIGINT|HUGEINT|UHUGEINT|DECIMAL.*|FLOAT)$/.test(type)) return `${column}::double`;
	if (/^(BIGINT|UBIGINT|HUGEINT)\[\]$/.test(type)) return `${column}::double[]`;
	return /^(DATE|TIMESTAMP.*|TIME)$/.test(type) ? `${column}::varchar` : column;
}

/** Creates a table and fills it with rows of objects, typed; nulls survive. */
export async function writeTable(
	database: Database,
	table: string,
	{ columns }: Pick<TableModel, 'columns'>,
	rows: readonly Row[],
): Promise<void> {
	await writeTexts(database, table, { columns, texts: rowTexts(table, columns, rows) });
}

/** The same for rows that have been proved and written as JSON. */
export async function writeTexts(
	database: Database,
	table: string,
	{
		columns,
		texts,
	}: { readonly columns: TableModel['columns']; readonly texts: readonly string[] },
): Promise<void> {
	const typed = Object.entries(columns);
	const declared = typed.map(([name, type]) => `${quoteIdentifier(name)} ${type}`).join(', ');
	await database.run(`create table ${quoteTable(table)} (${declared})`);
	const structure = JSON.stringify([
		Object.fromEntries(typed.map(([name, type]) => [name, jsonTypes(type)])),
	]);
	for (const rows of texts) {
		await database.run(
			`insert into ${quoteTable(table)} by name
			select unnest(from_json_strict($rows::varchar::json, $structure::varchar), max_depth := 2)`,
			{ rows, structure },
		);
	}
}

function jsonTypes(type: ColumnType): string | readonly string[] {
	return type === 'bigint[]' ? ['bigint'] : type;
}
