import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from './tables.ts';

/** One column of a Parquet file and the SQL that prints it. */
export interface PrintedColumn {
	readonly name: string;
	readonly text: string;
}

/** Whole numbers in a column of fractions are printed without them: programs store counts and codes so. */
export async function printedColumns(
	connection: DuckDBConnection,
	source: string,
): Promise<readonly PrintedColumn[]> {
	const described = await connection.runAndReadAll(`describe select * from ${source}`);
	return described.getRows().map(([name, type]) => {
		const column = quoted(String(name));
		return { name: String(name), text: printed(column, String(type)) };
	});
}

function printed(column: string, type: string): string {
	const text = `${column}::varchar`;
	if (type === 'DOUBLE' || type === 'FLOAT') {
		const isWhole = `isfinite(${column}) and abs(${column}) < 1e15 and ${column} = trunc(${column})`;
		return `case when ${isWhole} then ${column}::bigint::varchar else ${text} end`;
	}
	if (type.startsWith('TIMESTAMP')) {
		const isDay = `${column} = date_trunc('day', ${column})`;
		return `case when ${isDay} then ${column}::date::varchar else ${text} end`;
	}
	return text;
}
