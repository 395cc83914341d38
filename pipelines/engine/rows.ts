import { type Database, quoteIdentifier, quoteTable } from './database.ts';
import { BuildError } from './errors.ts';
import type { Cell, ColumnType, Row, TableModel } from './model.ts';
import { describeTable, listColumns } from './tables.ts';

const chunkRows = 20_000;

/** A whole table as plain rows, ordered by all columns: numbers are numbers, dates are ISO texts. */
export async function readTable(database: Database, table: string): Promise<readonly Row[]> {
	const columns = await describeTable(database, table);
	const select = columns.map(
		({ name, type }) => `${plain(name, type)} as ${quoteIdentifier(name)}`,
	);
	return await database.rows<Row>(
		`select ${select.join(', ')} from ${quoteTable(table)} order by ${listColumns(columns.map(({ name }) => name))}`,
	);
}

function plain(name: string, type: string): string {
	const column = quoteIdentifier(name);
	if (/^(BIGINT|UBIGINT|HUGEINT|UHUGEINT|DECIMAL.*|FLOAT)$/.test(type)) return `${column}::double`;
	if (/^(BIGINT|UBIGINT|HUGEINT)\[\]$/.test(type)) return `${column}::double[]`;
	return /^(DATE|TIMESTAMP.*|TIME)$/.test(type) ? `${column}::varchar` : column;
}

/** Creates the table of a TypeScript model and fills it by bound JSON, typed; nulls survive. */
export async function writeTable(
	database: Database,
	table: string,
	{ columns }: Pick<TableModel, 'columns'>,
	rows: readonly Row[],
): Promise<void> {
	const violations = rows.flatMap((row, index) => rowViolations(row, columns, index));
	if (violations.length > 0) {
		const shown = violations.slice(0, 10).map((violation) => `${table}, ${violation}`);
		throw new BuildError(
			violations.length > 10
				? [...shown, `${table}: ${String(violations.length - 10)} more`]
				: shown,
		);
	}
	const typed = Object.entries(columns);
	const declared = typed.map(([name, type]) => `${quoteIdentifier(name)} ${type}`).join(', ');
	await database.run(`create table ${quoteTable(table)} (${declared})`);
	const structure = JSON.stringify([
		Object.fromEntries(typed.map(([name, type]) => [name, jsonTypes(type)])),
	]);
	for (let start = 0; start < rows.length; start += chunkRows) {
		await database.run(
			`insert into ${quoteTable(table)} by name
			select unnest(from_json_strict($rows::varchar::json, $structure::varchar), max_depth := 2)`,
			{ rows: JSON.stringify(rows.slice(start, start + chunkRows)), structure },
		);
	}
}

function jsonTypes(type: ColumnType): string | readonly string[] {
	return type === 'bigint[]' ? ['bigint'] : type;
}

function rowViolations(row: Row, columns: TableModel['columns'], index: number): readonly string[] {
	const place = `row ${String(index + 1)}`;
	const extra = Object.keys(row).filter((name) => !(name in columns));
	return [
		...extra.map((name) => `${place}: ${name} is not declared in columns`),
		...Object.entries(columns).flatMap(([name, type]) => {
			const value = row[name];
			if (value === undefined) return [`${place}: ${name} is not set; null means undefined here`];
			return isOfType(value, type)
				? []
				: [
						`${place}: ${name} is ${printed(value)}, declared ${type}; return null where it is undefined`,
					];
		}),
	];
}

const limits: Readonly<Record<'integer' | 'smallint' | 'bigint', number>> = {
	integer: 2 ** 31 - 1,
	smallint: 2 ** 15 - 1,
	bigint: Number.MAX_SAFE_INTEGER,
};

function isOfType(value: Cell, type: ColumnType): boolean {
	if (value === null) return true;
	switch (type) {
		case 'boolean':
			return typeof value === 'boolean';
		case 'varchar':
			return typeof value === 'string';
		case 'date':
			return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
		case 'double':
			return typeof value === 'number' && Number.isFinite(value);
		case 'bigint[]':
			return Array.isArray(value) && value.every(Number.isSafeInteger);
		default:
			return Number.isInteger(value) && Math.abs(value as number) <= limits[type];
	}
}

function printed(value: Cell): string {
	return typeof value === 'string' ? `"${value}"` : String(value);
}
