import { type Database, quoteIdentifier, quoteTable } from './database.ts';

export interface Column {
	readonly name: string;
	/** DuckDB's own name of the type, e.g. `INTEGER` or `BIGINT[]`. */
	readonly type: string;
}

export async function describeQuery(database: Database, sql: string): Promise<readonly Column[]> {
	const rows = await database.rows<{ column_name: string; column_type: string }>(`describe ${sql}`);
	return rows.map(({ column_name: name, column_type: type }) => ({ name, type }));
}

export async function describeTable(database: Database, table: string): Promise<readonly Column[]> {
	return await describeQuery(database, `from ${quoteTable(table)}`);
}

/** Columns of every table of a schema, by table with its schema. */
export async function describeSchema(
	database: Database,
	schema: string,
): Promise<ReadonlyMap<string, readonly Column[]>> {
	const rows = await database.rows<Column & { readonly table: string }>(
		`select table_name as "table", column_name as name, data_type as type from duckdb_columns()
		where database_name = current_database() and schema_name = $schema
		order by table_name, column_index`,
		{ schema },
	);
	const tables = new Map<string, Column[]>();
	for (const { table, name, type } of rows) {
		const columns = tables.get(`${schema}.${table}`) ?? [];
		columns.push({ name, type });
		tables.set(`${schema}.${table}`, columns);
	}
	return tables;
}

export async function countTable(database: Database, table: string): Promise<number> {
	const [row] = await database.rows<{ readonly count: number }>(
		`select count(*)::double as count from ${quoteTable(table)}`,
	);
	return row?.count ?? 0;
}

export async function listTables(database: Database, schema: string): Promise<readonly string[]> {
	const rows = await database.rows<{ readonly name: string }>(
		`select table_name as name from duckdb_tables() where schema_name = $schema
		union all select view_name from duckdb_views() where schema_name = $schema order by all`,
		{ schema },
	);
	return rows.map(({ name }) => `${schema}.${name}`);
}

export function listColumns(names: readonly string[]): string {
	return names.map(quoteIdentifier).join(', ');
}
