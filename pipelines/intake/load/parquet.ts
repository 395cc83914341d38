import { DuckDBInstance } from '@duckdb/node-api';
import type { OpenedFile } from '../bytes/open.ts';
import { beyond, type Limits } from '../bytes/limits.ts';
import { damagedParquetFinding, tooLargeFinding } from '../defects/unreadable.ts';
import { printedColumns } from './parquet-texts.ts';
import { literal } from './tables.ts';

const base = { format: 'parquet', encoding: null, delimiter: null, isCutOff: false } as const;

/** A Parquet file as one grid of texts whose first row is the column names. */
export async function openParquet(location: string, limits: Limits): Promise<OpenedFile> {
	const instance = await DuckDBInstance.create(':memory:', {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
	});
	const connection = await instance.connect();
	try {
		const source = `read_parquet(${literal(location)})`;
		const counted = await connection.runAndReadAll(`select count(*)::integer from ${source}`);
		const count = Number(counted.getRows()[0]?.[0] ?? 0);
		if (count > limits.sheetRows) {
			const detail = beyond(count, 'rows', limits.sheetRows);
			return { ...base, grids: [], findings: [tooLargeFinding(detail)] };
		}
		const columns = await printedColumns(connection, source);
		const texts = columns.map(({ text }) => text).join(', ');
		const reader = await connection.runAndReadAll(`select ${texts} from ${source}`);
		const header = { number: 1, cells: columns.map(({ name }) => name) };
		const rows = reader.getRows().map((values, index) => ({
			number: index + 2,
			cells: values.map((value) => (value === null ? '' : String(value))),
		}));
		const grid = { sheet: null, isHidden: false, rows: [header, ...rows], merges: [] };
		return { ...base, grids: [grid], findings: [] };
	} catch (error) {
		return { ...base, grids: [], findings: [damagedParquetFinding(reasonOf(error, location))] };
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** The first line of the reader's message, without the path: the report names the file already. */
function reasonOf(error: unknown, location: string): string {
	const message = error instanceof Error ? error.message : String(error);
	return (message.split('\n')[0] ?? '')
		.replaceAll(`'${location}'`, '')
		.replaceAll(/ {2,}/gu, ' ')
		.trim();
}
